package touchstone.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution.Kind;
import touchstone.model.Outlet;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues.Role;

/** Reads a phrase whose noun is an ordinary word: "an official", "the report", "various experts", "police". */
final class CommonSources {

    private final PhraseWords words;
    private final Outlets outlets;

    CommonSources(PhraseWords words, Outlets outlets) {
        this.words = words;
        this.outlets = outlets;
    }

    /** A source whose noun is an ordinary word: "an official", "the report", "various experts", "police". */
    @Nullable
    Source read(String text, List<Token> tokens, int from, int core, int to, boolean withheld, Memory memory) {
        Token noun = tokens.get(core - 1);
        String head = noun.lower();
        boolean definite = words.is(Role.DEFINITE, tokens.get(from));
        boolean plural = Memory.isPlural(head);
        boolean vagueQuantity = hasQuantifier(tokens, from, core);
        String phrase = PhraseWords.text(text, tokens, from, to);
        boolean bareDocument = core - from == 1 && core == to && words.is(Role.DOCUMENT_NOUN, noun);
        if ((definite || bareDocument) && !withheld) {
            Source earlier = earlier(head, noun, tokens, from, core, to, memory);
            if (earlier != null) {
                return earlier;
            }
        }
        if (words.is(Role.DOCUMENT_NOUN, noun)) {
            return document(text, tokens, from, core, to, head, memory);
        }
        if (words.is(Role.SPOKESPERSON, head)) {
            return spokesperson(text, tokens, from, core, to, head, withheld, memory);
        }
        if (words.is(Role.OUTLET_NOUN, noun)
                && tokens.get(from).lower().matches("local|foreign|several|many|some|various|other|international")
                && (plural || head.equals("media"))) {
            return new Source(Kind.VAGUE, phrase, null, head, null);
        }
        if (words.is(Role.OUTLET_NOUN, noun)) {
            return new Source(Kind.OUTLET, phrase, null, head, null);
        }
        if (withheld && (words.is(Role.PERSON_NOUN, noun) || words.is(Role.VAGUE_NOUN, noun))) {
            return new Source(Kind.ANONYMOUS, phrase, null, head, null);
        }
        if (words.is(Role.INSTITUTION_NOUN, noun) && !(vagueQuantity && plural)) {
            return new Source(
                    Kind.ORGANISATION,
                    PhraseWords.text(text, tokens, words.afterDeterminer(tokens, from, core), to),
                    null,
                    head,
                    null);
        }
        if ((words.is(Role.VAGUE_NOUN, noun) && (plural || !words.is(Role.PERSON_NOUN, noun)))
                || (vagueQuantity && plural && !head.equals("officials") && !head.equals("sources"))) {
            boolean located = core < to
                    && (tokens.get(core).lower().equals("at")
                            || tokens.get(core).lower().equals("from"));
            boolean institute = located && tokens.subList(core, to).stream().anyMatch(t -> t.isCapital());
            return new Source(institute ? Kind.ORGANISATION : Kind.VAGUE, phrase, null, head, null);
        }
        boolean counted = tokens.get(from).lower().matches("two|three|four|five|six|seven|eight|nine|ten");
        if (plural && !counted && words.is(Role.PERSON_NOUN, noun) && !words.is(Role.WITHHOLDING, head)) {
            return new Source(Kind.VAGUE, phrase, null, head, null);
        }
        if (words.is(Role.PERSON_NOUN, noun) || words.is(Role.ROLE_NOUN, noun)) {
            return definite && words.is(Role.ROLE_NOUN, noun)
                    ? office(text, tokens, from, core, to, memory)
                    : new Source(Kind.ANONYMOUS, phrase, null, head, null);
        }
        boolean crowd = plural && core - from <= 4 && !noun.isCapital() && !definite;
        return crowd && noun.isWord() ? new Source(Kind.VAGUE, phrase, null, head, null) : null;
    }

    private boolean hasQuantifier(List<Token> tokens, int from, int core) {
        for (int k = from; k < core; k++) {
            if (words.is(Role.VAGUE_QUANTIFIER, tokens.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** What "the papers", "the network", "the editor" or "the group" was before. */
    private @Nullable Source earlier(
            String head, Token noun, List<Token> tokens, int from, int core, int to, Memory memory) {
        int offset = tokens.get(from).start();
        Source same = null;
        for (Kind kind : new Kind[] {Kind.PERSON, Kind.ORGANISATION, Kind.ANONYMOUS, Kind.DOCUMENT}) {
            same = same == null ? memory.byHead(Set.of(head), kind) : same;
        }
        if (same != null && core == to && same.kind() != Kind.PERSON) {
            return same;
        }
        if (words.is(Role.DOCUMENT_NOUN, noun) && core == to) {
            Source document = memory.lastDocument();
            boolean sameNumber = document != null && Memory.isPlural(document.head()) == Memory.isPlural(head);
            if (sameNumber) {
                return document;
            }
        }
        if (words.is(Role.INSTITUTION_NOUN, noun) && core == to) {
            Source full = memory.organisationWithWord(head);
            String ending = full == null ? memory.people().organisationEnding(head, offset) : null;
            if (full != null || ending != null) {
                return full != null ? full : new Source(Kind.ORGANISATION, ending, null, head, null);
            }
        }
        if (words.is(Role.COMPANY_NOUN, head) && core == to) {
            return memory.lastOrganisation(offset);
        }
        if (words.is(Role.OUTLET_NOUN, noun) && core == to) {
            Outlet outlet = memory.lastOutlet(offset);
            return outlet == null ? null : new Source(Kind.OUTLET, outlet.name(), null, outlet.name(), null);
        }
        if (head.endsWith("-year-old")) {
            return memory.byPronoun("he", offset);
        }
        if (words.isRoleNoun(noun) && core == to && !Memory.isPlural(head)) {
            People.Person person = memory.people().byRole(head, offset);
            return person == null ? null : new Source(Kind.PERSON, person.name(), person.role(), head, null);
        }
        return null;
    }

    private Source document(String text, List<Token> tokens, int from, int core, int to, String head, Memory memory) {
        String via = null;
        for (Outlets.Mention mention : outlets.mentions(PhraseWords.text(text, tokens, from, to))) {
            int offset = tokens.get(from).start() + mention.span().start();
            if (obtainedBy(tokens, core, to, offset)) {
                via = mention.outlet().name();
            }
        }
        for (int k = core + 2; k < to && via == null; k++) {
            Outlet earlier = tokens.get(k - 1).lower().equals("the") ? words.outletMeant(tokens, k, memory) : null;
            if (earlier != null && obtainedBy(tokens, core, to, tokens.get(k).start())) {
                via = earlier.name();
            }
        }
        Outlet writer = writer(text, tokens, core, to, head);
        if (writer != null) {
            return new Source(Kind.OUTLET, writer.name(), null, writer.name(), null);
        }
        int end = core;
        while (end < to && !tokens.get(end).isOneOf(",")) {
            end++;
        }
        String name = PhraseWords.text(text, tokens, words.afterDeterminer(tokens, from, core), end);
        return new Source(Kind.DOCUMENT, name, null, head, via);
    }

    /** The newsroom of "a report in the Example Times", "a story by Example"; null if there is none. */
    private @Nullable Outlet writer(String text, List<Token> tokens, int core, int to, String head) {
        if (core + 1 >= to
                || !words.is(Role.STORY_NOUN, head)
                || !Set.of("in", "by", "from", "of").contains(tokens.get(core).lower())) {
            return null;
        }
        int name = core + 1;
        while (name + 1 < to
                && words.isDeterminer(tokens.get(name))
                && !tokens.get(name).isCapital()) {
            name++;
        }
        for (int end = to; end > name; end--) {
            Outlet outlet = outlets.byName(PhraseWords.text(text, tokens, name, end));
            if (outlet != null) {
                return outlet.kind() == Outlet.Kind.PLATFORM ? null : outlet;
            }
        }
        return null;
    }

    /** Whether the words in front of an outlet say that it found, got or saw the document. */
    private boolean obtainedBy(List<Token> tokens, int core, int to, int outletStart) {
        for (int k = core; k + 1 < to; k++) {
            if (tokens.get(k + 1).start() > outletStart) {
                return false;
            }
            if (tokens.get(k).lower().equals("by") && words.is(Role.OBTAINED, tokens.get(k - 1))) {
                return true;
            }
        }
        return false;
    }

    /** A nameless spokesperson speaks for an institution; without one, for nobody who could be asked. */
    private Source spokesperson(
            String text, List<Token> tokens, int from, int core, int to, String head, boolean withheld, Memory memory) {
        String institution = null;
        if (core < to
                && (tokens.get(core).lower().equals("for")
                        || tokens.get(core).lower().equals("of"))) {
            institution = PhraseWords.text(text, tokens, words.afterDeterminer(tokens, core + 1, to), to);
        } else if (core - from > 1) {
            int start = words.afterDeterminer(tokens, from, core - 1);
            int end = tokens.get(core - 2).lower().equals("'s") ? core - 2 : core - 1;
            institution = start < end && !words.isDeterminer(tokens.get(start))
                    ? PhraseWords.text(text, tokens, start, end)
                    : null;
        }
        boolean known = institution != null && !withheld && !institution.isBlank();
        Source company = known && institution != null && words.is(Role.COMPANY_NOUN, institution)
                ? memory.lastOrganisation(tokens.get(from).start())
                : null;
        if (company != null) {
            return company;
        }
        return known
                ? new Source(Kind.ORGANISATION, institution, null, head, null)
                : new Source(Kind.ANONYMOUS, PhraseWords.text(text, tokens, from, to), null, head, null);
    }

    /** A person who is named only by an office: "the Prime Minister", "the mayor". */
    Source office(String text, List<Token> tokens, int from, int core, int to, Memory memory) {
        String noun = tokens.get(core - 1).lower();
        People.Person known = memory.people().byRole(noun, tokens.get(from).start());
        if (known != null && words.isDeterminer(tokens.get(from))) {
            return new Source(Kind.PERSON, known.name(), known.role(), noun, null);
        }
        return new Source(
                Kind.PERSON,
                PhraseWords.text(text, tokens, words.afterDeterminer(tokens, from, core), to),
                null,
                noun,
                null);
    }
}
