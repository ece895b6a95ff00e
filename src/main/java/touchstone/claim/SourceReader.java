package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution.Kind;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** Reads from a noun phrase who or what it names, with what the article has said of it before. */
final class SourceReader {

    private final PhraseWords words;
    private final NamedSources named;
    private final CommonSources common;
    private final Pronouns pronouns;
    private final Crowds crowds;

    SourceReader(SourceCues cues, Outlets outlets) {
        this.words = new PhraseWords(cues);
        this.common = new CommonSources(words, outlets);
        this.named = new NamedSources(words, outlets, common);
        this.pronouns = new Pronouns(words, this);
        this.crowds = new Crowds(words);
    }

    /**
     * The source that {@code tokens[from, to)} names.
     *
     * @param withheld whether the sentence says that an identity is withheld
     */
    @Nullable
    Source read(String text, List<Token> tokens, int from, int to, boolean withheld, Memory memory) {
        if (to <= from) {
            return null;
        }
        Token first = tokens.get(from);
        if (to - from == 1) {
            String pronoun = pronouns.plain(first);
            Source meant = pronoun != null
                    ? pronouns.read(text, tokens, from, pronoun, memory)
                    : pronouns.antecedent(text, tokens, from, memory);
            if (pronoun != null || meant != null || first.lower().equals("you")) {
                return meant;
            }
        }
        if (to - from > 1 && tokens.get(to - 1).lower().matches("himself|herself|itself|themselves|alike")) {
            return read(text, tokens, from, to - 1, withheld, memory);
        }
        int comma = nameBehindComma(tokens, from, to);
        if (comma > 0) {
            Source named = read(text, tokens, comma + 1, to, withheld, memory);
            String role = PhraseWords.text(text, tokens, words.afterDeterminer(tokens, from, comma), comma);
            if (named != null
                    && named.isPerson()
                    && words.is(Role.INSTITUTION_NOUN, tokens.get(comma - 1))
                    && tokens.subList(from, comma).stream().noneMatch(words::isRoleNoun)) {
                return new Source(Kind.ORGANISATION, named.name(), null, named.head(), null);
            }
            return named == null || named.role() != null ? named : named.withRole(named.isPerson() ? role : null);
        }
        int core = coreEnd(tokens, from, to);
        int begin = from;
        if (isPartOfThem(tokens, from, to)) {
            Source whole = memory.lastUnnamed();
            String phrase = PhraseWords.text(text, tokens, from, to);
            String via = whole == null ? null : memory.wayOf(whole.name());
            return new Source(Kind.ANONYMOUS, phrase, null, whole == null ? "one" : whole.head(), via);
        }
        if (isPartOfPersons(tokens, core, to)) {
            Source whole = read(text, tokens, core + 1, to, withheld, memory);
            return whole == null || whole.kind() == Kind.PERSON
                    ? null
                    : new Source(
                            whole.kind(),
                            PhraseWords.text(text, tokens, from, to),
                            null,
                            whole.head(),
                            whole.via() != null ? whole.via() : memory.wayOf(whole.name()));
        }
        if (core < to
                && tokens.get(core).lower().equals("of")
                && core > from
                && words.is(Role.PARTITIVE, tokens.get(core - 1))
                && hasDocument(tokens, core + 1, to)) {
            begin = core + 1;
            core = coreEnd(tokens, begin, to);
        }
        if (crowds.isCrowd(tokens, from, to)) {
            return new Source(Kind.VAGUE, PhraseWords.text(text, tokens, from, to), null, "people", null);
        }
        int name = nameStart(tokens, begin, core);
        Source named = name < core ? this.named.read(text, tokens, begin, name, core, to, memory) : null;
        if (named != null) {
            return named;
        }
        Source ordinary = common.read(text, tokens, begin, core, to, withheld, memory);
        int and = ordinary == null ? firstAnd(tokens, begin, to) : begin;
        return and > begin ? read(text, tokens, begin, and, withheld, memory) : ordinary;
    }

    Pronouns pronouns() {
        return pronouns;
    }

    /** The first "and" of a phrase, behind which more is named of the same kind; its start if there is none. */
    private static int firstAnd(List<Token> tokens, int from, int to) {
        for (int k = from + 1; k + 1 < to; k++) {
            if (tokens.get(k).lower().equals("and")) {
                return k;
            }
        }
        return from;
    }

    /** "one of them", "two of them" */
    private boolean isPartOfThem(List<Token> tokens, int from, int to) {
        return to - from == 3
                && words.is(Role.PARTITIVE, tokens.get(from))
                && tokens.get(from + 1).lower().equals("of")
                && tokens.get(from + 2).lower().equals("them");
    }

    /** "one of the officials" */
    private boolean isPartOfPersons(List<Token> tokens, int core, int to) {
        int end = core < to && tokens.get(core).lower().equals("of") ? coreEnd(tokens, core + 1, to) : core;
        return core > 0
                && end > core + 1
                && words.is(Role.PARTITIVE, tokens.get(core - 1))
                && (words.is(Role.PERSON_NOUN, tokens.get(end - 1))
                        || words.is(Role.VAGUE_NOUN, tokens.get(end - 1))
                        || words.is(Role.INSTITUTION_NOUN, tokens.get(end - 1)))
                && !words.is(Role.DOCUMENT_NOUN, tokens.get(end - 1));
    }

    /** The comma in "the mayor, Ana Ruiz": an ordinary word in front, a name behind; −1 if there is none. */
    private int nameBehindComma(List<Token> tokens, int from, int to) {
        for (int k = from + 1; k + 1 < to; k++) {
            if (tokens.get(k).isOneOf(",")) {
                boolean office = false;
                int owned = behindPossessive(tokens, from, k);
                boolean name = tokens.get(owned).isCapital() && words.isNamePart(tokens, owned);
                for (int j = owned; j < k; j++) {
                    office |=
                            words.isSourceNoun(tokens.get(j)) && !tokens.get(j).isCapital();
                }
                name |= words.isNamePart(tokens, k - 1) && !office;
                boolean document = words.is(Role.DOCUMENT_NOUN, tokens.get(k - 1));
                return office
                                && !name
                                && !document
                                && words.isNamePart(tokens, k + 1)
                                && (!words.is(Role.WEEKDAY, tokens.get(k + 1))
                                        || (k + 2 < to && words.isNamePart(tokens, k + 2)))
                        ? k
                        : -1;
            }
        }
        return -1;
    }

    /** Behind the last possessive ending: "owner" in "the firm's owner". */
    private static int behindPossessive(List<Token> tokens, int from, int to) {
        int begin = from;
        for (int k = from; k + 1 < to; k++) {
            begin = tokens.get(k).lower().equals("'s") ? k + 1 : begin;
        }
        return begin;
    }

    private boolean hasDocument(List<Token> tokens, int from, int to) {
        int end = coreEnd(tokens, from, to);
        return end > from && words.is(Role.DOCUMENT_NOUN, tokens.get(end - 1));
    }

    /** The end of determiner, adjectives and noun, before "of …", "who …", a comma and the like. */
    private int coreEnd(List<Token> tokens, int from, int to) {
        int end = from + 1;
        while (end < to) {
            Token token = tokens.get(end);
            boolean participle = words.isSourceNoun(tokens.get(end - 1))
                    && !token.isCapital()
                    && !words.isSourceNoun(token)
                    && token.lower().matches(".{2,}(ed|en|wn|ing)");
            if (participle) {
                break;
            }
            boolean goesOn = (token.isWord()
                            && !words.isPreposition(token)
                            && (!words.is(Role.MODIFIER, token) || words.isDeterminer(tokens.get(end - 1))))
                    || (token.lower().equals("'s") && end + 1 < to)
                    || token.lower().equals("&")
                    || ((token.lower().equals("of") || token.lower().equals("for"))
                            && words.insideName(tokens, end, to));
            if (!goesOn) {
                break;
            }
            end++;
        }
        return end;
    }

    private int nameStart(List<Token> tokens, int from, int core) {
        int start = core;
        while (start > from) {
            Token token = tokens.get(start - 1);
            boolean joins = start < core
                    && (words.isParticle(token) || (words.insideName(tokens, start - 1, core) && start - 1 > from))
                    && start - 1 > from
                    && tokens.get(start - 2).isCapital();
            if (!words.isNamePart(tokens, start - 1) && !joins) {
                break;
            }
            start--;
        }
        return start;
    }
}
