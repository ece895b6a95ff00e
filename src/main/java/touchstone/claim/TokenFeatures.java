package touchstone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.SourceCues.Role;

/**
 * What the models that mark the words of a source and of what it says see of a token: the word and its neighbours (names and
 * numbers only as such), where it stands to the sentence's foremost cue and to the words that the rules took for its source,
 * and by what marks, verbs and clauses it is parted from them.
 */
final class TokenFeatures {

    private static final Role[] CLASSES = {
        Role.TITLE,
        Role.ROLE_NOUN,
        Role.PERSON_NOUN,
        Role.INSTITUTION_NOUN,
        Role.DOCUMENT_NOUN,
        Role.OUTLET_NOUN,
        Role.VAGUE_NOUN,
        Role.VAGUE_QUANTIFIER,
        Role.ORGANISATION_WORD,
        Role.WEEKDAY,
        Role.AUXILIARY,
        Role.PRONOUN,
        Role.FIRST_PERSON,
        Role.STOP,
        Role.SUBJECT_ADVERB
    };

    private static final int MOST = 40;
    private static final String[] NUMBERS = {"0", "1", "2", "3", "4", "5", "6", "7", "8"};
    private static final String[] BEFORE = {"b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7"};
    private static final String[] BEHIND = {"a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7"};
    private static final String[][] PARTED = {
        {"0m0", "0m1", "0m2"},
        {"1m0", "1m1", "1m2"},
        {"2m0", "2m1", "2m2"},
        {"3m0", "3m1", "3m2"},
        {"4m0", "4m1", "4m2"}
    };

    private final Passage passage;
    private final List<Token> tokens;
    private final PhraseWords words;
    private final List<Cited> places;
    private final Cited main;
    private final String[] word;
    private final String[] kind;
    private final int[] segment;
    private final int[] opens;
    private final int[] verbs;
    private final double quoted;

    /** @param main the place of {@code places} that counts most */
    TokenFeatures(Passage passage, List<Cited> places, Cited main, PhraseWords words) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.words = words;
        this.places = places;
        this.main = main;
        this.quoted = passage.quoted();
        int size = tokens.size();
        this.word = new String[size];
        this.kind = new String[size];
        this.segment = new int[size];
        this.opens = new int[size];
        this.verbs = new int[size + 1];
        for (int i = 0; i < size; i++) {
            word[i] = word(i);
            kind[i] = kind(i);
            boolean mark = tokens.get(i).isOneOf(",;:—–()-\"“”");
            segment[i] = i == 0 ? 0 : segment[i - 1] + (mark ? 1 : 0);
            opens[i] = i == 0 || mark ? Math.min(mark ? i + 1 : i, size - 1) : opens[i - 1];
            boolean verb = kind[i].equals("verb") || kind[i].equals("AUXILIARY");
            verbs[i + 1] = verbs[i] + (verb ? 1 : 0);
        }
    }

    private String word(int i) {
        Token token = tokens.get(i);
        if (token.isQuote()) {
            return "\"";
        }
        if (Character.isDigit(token.text().charAt(0))) {
            return "0";
        }
        return token.isCapital() && (i > 0 || words.isNamePart(tokens, i)) ? "Name" : token.lower();
    }

    private String kind(int i) {
        Token token = tokens.get(i);
        if (!token.isWord()) {
            return token.lower();
        }
        for (Role role : CLASSES) {
            if (words.is(role, token)) {
                return role.name();
            }
        }
        if (words.isVerb(token)) {
            return "verb";
        }
        if (words.isDeterminer(token)) {
            return "the";
        }
        if (words.isPreposition(token)) {
            return "of";
        }
        if (word[i].equals("Name")) {
            return token.isAcronym() ? "ACRONYM" : "Name";
        }
        return ending(token.lower());
    }

    private static String ending(String lower) {
        for (String ending : List.of("ing", "ed", "ly", "'s", "s")) {
            if (lower.endsWith(ending)) {
                return ending;
            }
        }
        return "word";
    }

    /** The names of the features of token {@code i}. */
    List<String> names(int i) {
        List<String> names = new ArrayList<>();
        tell(i, parts -> names.add(String.join(" ", parts)));
        return names;
    }

    /** Their keys. */
    long[] keys(int i) {
        long[] keys = new long[MOST];
        int[] size = new int[1];
        tell(i, parts -> keys[size[0]++] = WordWeights.key(parts));
        return Arrays.copyOf(keys, size[0]);
    }

    private void tell(int i, Consumer<String[]> names) {
        CueCandidate cue = main.cue();
        String toSource = cue.hasSource() ? place(i, cue.from(), cue.to()) : "none";
        String toCue = place(i, cue.cueFrom(), cue.cueTo());
        String shape = cue.shape().name();
        String role = cue.role().name();
        String quote = passage.isQuoted(i) ? "q" : "n";
        int anchor = cue.hasSource() ? i < cue.from() ? cue.from() : Math.min(i, cue.to() - 1) : cue.cueFrom();
        String part = parted(i, anchor);
        String partCue = parted(i, i < cue.cueFrom() ? cue.cueFrom() : cue.cueTo() - 1);
        String before = i == 0 ? "^" : word[i - 1];
        String next = i + 1 == tokens.size() ? "$" : word[i + 1];
        String kindBefore = i == 0 ? "^" : kind[i - 1];
        String kindNext = i + 1 == tokens.size() ? "$" : kind[i + 1];
        String opener = word[opens[i]];
        String length = NUMBERS[bucket(Math.max(0, i - opens[i]))];
        add(names, "w", word[i], quote);
        add(names, "k", kindBefore, kind[i], kindNext);
        add(names, "sw", toSource, word[i]);
        add(names, "sb", toSource, before);
        add(names, "sn", toSource, next);
        add(names, "sk", toSource, kindBefore, kind[i]);
        add(names, "skn", toSource, kind[i], kindNext);
        add(names, "ss", toSource, shape, role);
        add(names, "ssc", toSource, shape, toCue);
        add(names, "sp", toSource, part, shape);
        add(names, "spo", side(toSource), part, opener);
        add(names, "spl", side(toSource), part, length, kind[opens[i]]);
        add(names, "spk", side(toSource), part, kind[opens[i]], kind[i]);
        add(names, "cw", toCue, word[i]);
        add(names, "ck", toCue, kind[i], kindBefore);
        add(names, "ckn", toCue, kind[i], kindNext);
        add(names, "cs", toCue, shape, role, quote);
        add(names, "cp", side(toCue), partCue, shape, quote);
        add(names, "cpl", side(toCue), partCue, cue.lemma());
        add(names, "cpo", side(toCue), partCue, opener, shape);
        add(names, "cl", toCue, cue.lemma());
        add(names, "csl", side(toCue), cue.lemma(), shape, quote);
        add(names, "p", toSource, NUMBERS[(int) Math.round(main.score() * 5)], shape);
        String known = main.source() == null ? "-" : main.source().kind().name();
        add(names, "kind", toSource, known);
        add(names, "kindp", side(toSource), part, known);
        add(names, "q", quote, NUMBERS[(int) Math.round(quoted * 4)], side(toCue), shape);
        add(names, "other", other(i), toSource);
        add(names, "otherw", other(i), word[i]);
        add(names, "end", NUMBERS[bucket(tokens.size() - 1 - i)], side(toCue), shape);
    }

    /** Whether another place that probably cites somebody takes this token for its source, or is a cue itself. */
    private String other(int i) {
        String best = "no";
        double most = 0;
        for (Cited place : places) {
            boolean source = place.cue().from() <= i && i < place.cue().to();
            boolean cue = place.cue().cueFrom() <= i && i < place.cue().cueTo();
            if (!place.equals(main) && (source || cue) && place.score() > most) {
                most = place.score();
                best = (source ? "source" : "cue")
                        + Math.round(most * 5)
                        + place.cue().shape();
            }
        }
        return best;
    }

    /** Where a token stands to a stretch: inside (first, last, only), or how far before or behind it. */
    private static String place(int i, int from, int to) {
        if (i < from) {
            return BEFORE[bucket(from - i)];
        }
        if (i >= to) {
            return BEHIND[bucket(i - to + 1)];
        }
        return to - from == 1 ? "only" : i == from ? "first" : i == to - 1 ? "last" : "in";
    }

    private static String side(String place) {
        return switch (place.charAt(0)) {
            case 'a' -> "a";
            case 'b' -> "b";
            case 'n' -> "n";
            default -> "i";
        };
    }

    private static int bucket(int distance) {
        return distance <= 4 ? distance : distance <= 8 ? 5 : distance <= 16 ? 6 : 7;
    }

    /** By how many marks and verbs two tokens are parted. */
    private String parted(int i, int from) {
        int marks = Math.min(4, Math.abs(segment[i] - segment[from]));
        int between = i < from ? verbs[from] - verbs[i] : verbs[i + 1] - verbs[from + 1];
        return PARTED[marks][Math.clamp(between, 0, 2)];
    }

    private static void add(Consumer<String[]> names, String... parts) {
        names.accept(parts);
    }

    static @Nullable Cited main(List<Cited> places, double least) {
        Cited best = null;
        for (Cited place : places) {
            if (place.score() >= least && (best == null || Cited.OUTERMOST.compare(place, best) < 0)) {
                best = place;
            }
        }
        return best;
    }
}
