package touchstone.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution.Kind;
import touchstone.model.Outlet;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** Reads from a noun phrase who or what it names, with what the article has said of it before. */
final class SourceReader {

    private static final Set<String> PARTITIVES = Set.of(
            "portion",
            "part",
            "parts",
            "number",
            "majority",
            "handful",
            "trove",
            "series",
            "set",
            "batch",
            "copy",
            "copies",
            "excerpt",
            "excerpts",
            "summary",
            "version",
            "cache",
            "collection",
            "pages",
            "page",
            "some",
            "many",
            "most",
            "one",
            "two",
            "three",
            "four",
            "five",
            "several",
            "both",
            "group",
            "section",
            "tens",
            "dozens",
            "hundreds",
            "thousands");
    private static final Set<String> PARTICIPLES = Set.of(
            "published",
            "obtained",
            "released",
            "seen",
            "reviewed",
            "led",
            "based",
            "conducted",
            "familiar",
            "close",
            "briefed",
            "leaked",
            "filed",
            "issued",
            "commissioned",
            "dated",
            "written",
            "signed",
            "posted",
            "sent",
            "involved",
            "working",
            "speaking",
            "quoted",
            "interviewed",
            "who",
            "that",
            "which",
            "whose",
            "cited",
            "prepared",
            "compiled",
            "shared",
            "provided",
            "made",
            "given",
            "carried",
            "produced",
            "authored",
            "presented",
            "submitted",
            "entitled",
            "titled",
            "called",
            "describing",
            "from",
            "covering",
            "examining",
            "not",
            "present",
            "directly");
    /** Persons who are many only because the text does not say which. */
    private static final Set<String> WITHHOLDING = Set.of(
            "officials",
            "sources",
            "aides",
            "advisers",
            "advisors",
            "diplomats",
            "insiders",
            "employees",
            "executives",
            "lawmakers",
            "staffers",
            "officers",
            "operatives",
            "people",
            "persons",
            "whistleblowers",
            "informants",
            "agents",
            "lawyers",
            "colleagues",
            "friends",
            "relatives");

    private static final Set<String> COMPANIES = Set.of(
            "company",
            "firm",
            "group",
            "organisation",
            "organization",
            "manufacturer",
            "maker",
            "contractor",
            "operator",
            "airline",
            "agency",
            "charity",
            "corporation",
            "supplier",
            "developer");
    private static final Set<String> SPOKESPERSONS = Set.of(
            "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "spokespersons", "representative");

    private final PhraseWords words;
    private final Outlets outlets;

    SourceReader(SourceCues cues, Outlets outlets) {
        this.outlets = outlets;
        this.words = new PhraseWords(cues);
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
        if (to - from == 1 && words.is(Role.FIRST_PERSON, first)) {
            return new Source(Kind.AUTHOR, null, null, first.lower(), null);
        }
        if (to - from == 1 && words.is(Role.PRONOUN, first)) {
            Source near = plural(first) ? subjectOf(text, tokens, from, memory) : null;
            return near != null ? near : memory.byPronoun(first.lower());
        }
        int comma = nameBehindComma(tokens, from, to);
        if (comma > 0) {
            Source named = read(text, tokens, comma + 1, to, withheld, memory);
            String role = words(text, tokens, afterDeterminer(tokens, from, comma), comma);
            return named == null || named.role() != null ? named : named.withRole(named.isPerson() ? role : null);
        }
        int core = coreEnd(tokens, from, to);
        int begin = from;
        if (isPartOfPersons(tokens, core, to)) {
            Source whole = read(text, tokens, core + 1, to, withheld, memory);
            return whole == null || whole.kind() == Kind.PERSON
                    ? null
                    : new Source(
                            whole.kind(),
                            words(text, tokens, from, to),
                            null,
                            whole.head(),
                            whole.via() != null ? whole.via() : memory.wayOf(whole.name()));
        }
        if (core < to
                && tokens.get(core).lower().equals("of")
                && core > from
                && PARTITIVES.contains(tokens.get(core - 1).lower())
                && hasDocument(tokens, core + 1, to)) {
            begin = core + 1;
            core = coreEnd(tokens, begin, to);
        }
        int name = nameStart(tokens, begin, core);
        Source named = name < core ? named(text, tokens, begin, name, core, to, memory) : null;
        if (named != null) {
            return named;
        }
        return common(text, tokens, begin, core, to, withheld, memory);
    }

    private static boolean plural(Token pronoun) {
        return pronoun.lower().equals("they");
    }

    /** The plural noun with which the sentence begins, for a "they" in it: "Detectives have evidence that they believe …". */
    private @Nullable Source subjectOf(String text, List<Token> tokens, int pronoun, Memory memory) {
        for (int k = 0; k < Math.min(pronoun, 4); k++) {
            Token token = tokens.get(k);
            boolean bodies = words.is(Role.INSTITUTION_NOUN, token) || words.is(Role.PERSON_NOUN, token);
            if (bodies && Memory.isPlural(token.lower())) {
                return read(text, tokens, 0, k + 1, false, memory);
            }
        }
        return null;
    }

    /** "one of the officials" */
    private boolean isPartOfPersons(List<Token> tokens, int core, int to) {
        int end = core < to && tokens.get(core).lower().equals("of") ? coreEnd(tokens, core + 1, to) : core;
        return core > 0
                && end > core + 1
                && PARTITIVES.contains(tokens.get(core - 1).lower())
                && (words.is(Role.PERSON_NOUN, tokens.get(end - 1)) || words.is(Role.VAGUE_NOUN, tokens.get(end - 1)))
                && !words.is(Role.DOCUMENT_NOUN, tokens.get(end - 1));
    }

    /** The comma in "the mayor, Ana Ruiz": an ordinary word in front, a name behind; −1 if there is none. */
    private int nameBehindComma(List<Token> tokens, int from, int to) {
        for (int k = from + 1; k + 1 < to; k++) {
            if (tokens.get(k).isOneOf(",")) {
                boolean office = false;
                boolean name = tokens.get(from).isCapital() && words.isNamePart(tokens, from);
                for (int j = from; j < k; j++) {
                    office |=
                            words.isSourceNoun(tokens.get(j)) && !tokens.get(j).isCapital();
                }
                name |= words.isNamePart(tokens, k - 1) && !office;
                boolean document = words.is(Role.DOCUMENT_NOUN, tokens.get(k - 1));
                return office
                                && !name
                                && !document
                                && words.isNamePart(tokens, k + 1)
                                && !words.is(Role.WEEKDAY, tokens.get(k + 1))
                        ? k
                        : -1;
            }
        }
        return -1;
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
                            && (!PARTICIPLES.contains(token.lower()) || words.isDeterminer(tokens.get(end - 1))))
                    || (token.lower().equals("'s") && end + 1 < to)
                    || token.lower().equals("&")
                    || ((token.lower().equals("of") || token.lower().equals("for")) && insideName(tokens, end, to));
            if (!goesOn) {
                break;
            }
            end++;
        }
        return end;
    }

    /** "University of Leeds", "Centers for Disease Control": a preposition between capitals behind an organisation's word. */
    private boolean insideName(List<Token> tokens, int at, int to) {
        return at > 0
                && at + 1 < to
                && tokens.get(at - 1).isCapital()
                && words.is(Role.ORGANISATION_WORD, tokens.get(at - 1))
                && tokens.get(at + 1).isCapital();
    }

    private int nameStart(List<Token> tokens, int from, int core) {
        int start = core;
        while (start > from) {
            Token token = tokens.get(start - 1);
            boolean joins = start < core
                    && (words.isParticle(token) || (insideName(tokens, start - 1, core) && start - 1 > from))
                    && start - 1 > from
                    && tokens.get(start - 2).isCapital();
            if (!words.isNamePart(tokens, start - 1) && !joins) {
                break;
            }
            start--;
        }
        return start;
    }

    private @Nullable Source named(
            String text, List<Token> tokens, int from, int nameFrom, int core, int to, Memory memory) {
        String whole = words(text, tokens, nameFrom, core);
        Outlet outlet = outlets.byName(whole);
        if (outlet != null && onlyDeterminerBefore(tokens, from, nameFrom)) {
            Kind kind = outlet.kind() == Outlet.Kind.PLATFORM ? Kind.ORGANISATION : Kind.OUTLET;
            return new Source(kind, outlet.name(), null, outlet.name(), null);
        }
        boolean shortName = core - nameFrom == 1
                && nameFrom == from + 1
                && tokens.get(from).lower().equals("the");
        Outlet earlier = shortName && outlet == null
                ? memory.outletWithWord(whole, tokens.get(from).start())
                : null;
        if (earlier != null) {
            return new Source(Kind.OUTLET, earlier.name(), null, earlier.name(), null);
        }
        int start = nameFrom;
        for (int k = nameFrom; k < core; k++) {
            if (words.isTitle(tokens.get(k))
                    || (words.isRoleNoun(tokens.get(k)) && !organisationEnd(tokens, k, core))) {
                start = k + 1;
            }
        }
        if (start == core) {
            return office(text, tokens, from, core, to, memory);
        }
        String name = words(text, tokens, start, core);
        String head = tokens.get(core - 1).lower();
        boolean prefixed = start > from && (start > nameFrom || words.isRoleNoun(tokens.get(start - 1)));
        People.Person known =
                memory.people().bySurname(head, tokens.get(core - 1).end());
        String organisation =
                prefixed || core - start > 1 ? null : memory.people().organisation(head);
        if (organisation != null) {
            return new Source(Kind.ORGANISATION, organisation, null, head, null);
        }
        if (!prefixed && isOrganisation(tokens, from, start, core, known)) {
            return new Source(Kind.ORGANISATION, name, null, head, null);
        }
        return person(text, tokens, from, start, core, to, name, known, memory);
    }

    private Source person(
            String text,
            List<Token> tokens,
            int from,
            int start,
            int core,
            int to,
            String name,
            People.@Nullable Person known,
            Memory memory) {
        String head = tokens.get(core - 1).lower();
        touchstone.model.Span after = memory.people().roleAfter(tokens, core);
        String role = after == null ? null : People.clean(after.of(text));
        if (role == null && start > from) {
            role = memory.people().roleBefore(text, tokens, start);
        }
        if (role == null
                && core < to
                && words.isPreposition(tokens.get(core))
                && !tokens.get(core).lower().equals("in")) {
            role = words(text, tokens, core, to);
        }
        role = role != null ? role : memory.roleOf(known != null && core - start == 1 ? known.name() : name);
        boolean same = known != null && (core - start == 1 || known.name().equals(name));
        if (same && known != null) {
            return new Source(Kind.PERSON, known.name(), known.role() != null ? known.role() : role, head, null);
        }
        return new Source(Kind.PERSON, name, role, head, null);
    }

    private boolean isOrganisation(List<Token> tokens, int from, int start, int core, People.@Nullable Person known) {
        Token last = tokens.get(core - 1);
        if (known != null && core - start == 1) {
            return false;
        }
        if (words.is(Role.ORGANISATION_WORD, last) || words.is(Role.INSTITUTION_NOUN, last)) {
            return true;
        }
        for (int k = start; k < core; k++) {
            if ((words.is(Role.ORGANISATION_WORD, tokens.get(k))
                            && k + 1 < core
                            && words.isPreposition(tokens.get(k + 1)))
                    || tokens.get(k).lower().equals("of")
                    || tokens.get(k).lower().equals("&")) {
                return true;
            }
        }
        boolean the = start > from && tokens.get(start - 1).lower().equals("the");
        return the
                || (core - start == 1 && last.isAcronym())
                || words.is(Role.DOCUMENT_NOUN, last)
                || last.text().endsWith(".gov");
    }

    private boolean organisationEnd(List<Token> tokens, int k, int core) {
        return k == core - 1
                && (words.is(Role.ORGANISATION_WORD, tokens.get(k)) || words.is(Role.INSTITUTION_NOUN, tokens.get(k)));
    }

    private boolean onlyDeterminerBefore(List<Token> tokens, int from, int at) {
        return at == from || (at == from + 1 && words.isDeterminer(tokens.get(from)));
    }

    /** A person who is named only by an office: "the Prime Minister", "the mayor". */
    private Source office(String text, List<Token> tokens, int from, int core, int to, Memory memory) {
        String noun = tokens.get(core - 1).lower();
        People.Person known = memory.people().byRole(noun, tokens.get(from).start());
        if (known != null && words.isDeterminer(tokens.get(from))) {
            return new Source(Kind.PERSON, known.name(), known.role(), noun, null);
        }
        return new Source(Kind.PERSON, words(text, tokens, afterDeterminer(tokens, from, core), to), null, noun, null);
    }

    private int afterDeterminer(List<Token> tokens, int from, int to) {
        return from + 1 < to && words.isDeterminer(tokens.get(from)) ? from + 1 : from;
    }

    /** A source whose noun is an ordinary word: "an official", "the report", "various experts", "police". */
    private @Nullable Source common(
            String text, List<Token> tokens, int from, int core, int to, boolean withheld, Memory memory) {
        Token noun = tokens.get(core - 1);
        String head = noun.lower();
        boolean definite = Set.of("the", "this", "that", "these", "those")
                .contains(tokens.get(from).lower());
        boolean plural = Memory.isPlural(head);
        boolean vagueQuantity = hasQuantifier(tokens, from, core);
        String phrase = words(text, tokens, from, to);
        boolean bareDocument = core - from == 1 && core == to && words.is(Role.DOCUMENT_NOUN, noun);
        if ((definite || bareDocument) && !withheld) {
            Source earlier = earlier(head, noun, tokens, from, core, to, memory);
            if (earlier != null) {
                return earlier;
            }
        }
        if (words.is(Role.DOCUMENT_NOUN, noun)) {
            return document(text, tokens, from, core, to, head);
        }
        if (SPOKESPERSONS.contains(head)) {
            return spokesperson(text, tokens, from, core, to, head, withheld, memory);
        }
        if (words.is(Role.OUTLET_NOUN, noun)) {
            return new Source(Kind.OUTLET, phrase, null, head, null);
        }
        if (withheld && (words.is(Role.PERSON_NOUN, noun) || words.is(Role.VAGUE_NOUN, noun))) {
            return new Source(Kind.ANONYMOUS, phrase, null, head, null);
        }
        if (words.is(Role.INSTITUTION_NOUN, noun) && !(vagueQuantity && plural)) {
            return new Source(
                    Kind.ORGANISATION, words(text, tokens, afterDeterminer(tokens, from, core), to), null, head, null);
        }
        if ((words.is(Role.VAGUE_NOUN, noun) && (plural || !words.is(Role.PERSON_NOUN, noun)))
                || (vagueQuantity && plural && !head.equals("officials") && !head.equals("sources"))) {
            boolean located = core < to
                    && (tokens.get(core).lower().equals("at")
                            || tokens.get(core).lower().equals("from"));
            boolean institute = located && tokens.subList(core, to).stream().anyMatch(t -> t.isCapital());
            return new Source(institute ? Kind.ORGANISATION : Kind.VAGUE, phrase, null, head, null);
        }
        if (plural && words.is(Role.PERSON_NOUN, noun) && !WITHHOLDING.contains(head)) {
            return new Source(Kind.VAGUE, phrase, null, head, null);
        }
        if (words.is(Role.PERSON_NOUN, noun) || words.is(Role.ROLE_NOUN, noun)) {
            return definite && words.is(Role.ROLE_NOUN, noun)
                    ? office(text, tokens, from, core, to, memory)
                    : new Source(Kind.ANONYMOUS, phrase, null, head, null);
        }
        return null;
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
        if (COMPANIES.contains(head) && core == to) {
            return memory.lastOrganisation(offset);
        }
        if (words.is(Role.OUTLET_NOUN, noun) && core == to) {
            Outlet outlet = memory.lastOutlet(offset);
            return outlet == null ? null : new Source(Kind.OUTLET, outlet.name(), null, outlet.name(), null);
        }
        if (words.isRoleNoun(noun) && core == to && !Memory.isPlural(head)) {
            People.Person person = memory.people().byRole(head, offset);
            return person == null ? null : new Source(Kind.PERSON, person.name(), person.role(), head, null);
        }
        return null;
    }

    private Source document(String text, List<Token> tokens, int from, int core, int to, String head) {
        String via = null;
        for (Outlets.Mention mention : outlets.mentions(words(text, tokens, from, to))) {
            int offset = tokens.get(from).start() + mention.span().start();
            if (obtainedBy(tokens, core, to, offset)) {
                via = mention.outlet().name();
            }
        }
        int end = core;
        while (end < to && !tokens.get(end).isOneOf(",")) {
            end++;
        }
        String name = words(text, tokens, afterDeterminer(tokens, from, core), end);
        return new Source(Kind.DOCUMENT, name, null, head, via);
    }

    /** Whether the words in front of an outlet say that it found, got or saw the document. */
    private boolean obtainedBy(List<Token> tokens, int core, int to, int outletStart) {
        for (int k = core; k + 1 < to; k++) {
            if (tokens.get(k + 1).start() > outletStart) {
                return false;
            }
            if (tokens.get(k).lower().equals("by")
                    && Set.of(
                                    "obtained",
                                    "seen",
                                    "reviewed",
                                    "viewed",
                                    "examined",
                                    "acquired",
                                    "leaked",
                                    "received",
                                    "analyzed",
                                    "analysed",
                                    "published")
                            .contains(tokens.get(k - 1).lower())) {
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
            institution = words(text, tokens, afterDeterminer(tokens, core + 1, to), to);
        } else if (core - from > 1) {
            int start = afterDeterminer(tokens, from, core - 1);
            int end = tokens.get(core - 2).lower().equals("'s") ? core - 2 : core - 1;
            institution = start < end ? words(text, tokens, start, end) : null;
        }
        boolean known = institution != null && !withheld && !institution.isBlank();
        Source company = known && COMPANIES.contains(institution)
                ? memory.lastOrganisation(tokens.get(from).start())
                : null;
        if (company != null) {
            return company;
        }
        return known
                ? new Source(Kind.ORGANISATION, institution, null, head, null)
                : new Source(Kind.ANONYMOUS, words(text, tokens, from, to), null, head, null);
    }

    private static String words(String text, List<Token> tokens, int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
