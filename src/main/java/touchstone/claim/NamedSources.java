package touchstone.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution.Kind;
import touchstone.model.Outlet;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues.Role;

/** Reads a phrase whose noun is a name: a person with title and apposition, an organisation, an outlet, an office. */
final class NamedSources {

    private final PhraseWords words;
    private final Outlets outlets;
    private final CommonSources common;

    NamedSources(PhraseWords words, Outlets outlets, CommonSources common) {
        this.common = common;
        this.words = words;
        this.outlets = outlets;
    }

    /**
     * The source that {@code tokens[from, to)} names, with the name in {@code [nameFrom, core)}; null if it cannot tell.
     */
    @Nullable
    Source read(String text, List<Token> tokens, int from, int nameFrom, int core, int to, Memory memory) {
        String whole = PhraseWords.text(text, tokens, nameFrom, core);
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
            if ((words.isTitle(tokens.get(k)) && !isSaint(tokens, k, core))
                    || (words.isRoleNoun(tokens.get(k)) && !organisationEnd(tokens, k, core))) {
                start = k + 1;
            }
        }
        if (start == core) {
            return common.office(text, tokens, from, core, to, memory);
        }
        String name = PhraseWords.text(text, tokens, start, core);
        Token last = tokens.get(core - 1);
        if (isCrowd(tokens, start, core)) {
            return new Source(Kind.VAGUE, PhraseWords.text(text, tokens, from, to), null, last.lower(), null);
        }
        String head = tokens.get(core - 1).lower();
        boolean prefixed = start > from && (start > nameFrom || words.isRoleNoun(tokens.get(start - 1)));
        People.Person known =
                memory.people().bySurname(head, tokens.get(core - 1).end());
        String organisation = prefixed || core - start > 1 || known != null
                ? null
                : memory.people().organisation(head);
        if (organisation != null) {
            return new Source(Kind.ORGANISATION, organisation, null, head, null);
        }
        boolean body = start == nameFrom
                && start > from
                && words.is(Role.INSTITUTION_NOUN, tokens.get(start - 1))
                && !words.is(Role.PERSON_NOUN, tokens.get(start - 1));
        boolean brand = core - start == 1 && known == null && hasInnerCapital(name);
        if (body || brand) {
            return new Source(Kind.ORGANISATION, name, null, head, null);
        }
        if (!prefixed && words.is(Role.DOCUMENT_NOUN, last) && !words.is(Role.ORGANISATION_WORD, last)) {
            return new Source(Kind.DOCUMENT, name, null, head, null);
        }
        if (!prefixed && isOrganisation(tokens, from, start, core, known)) {
            return new Source(Kind.ORGANISATION, name, null, head, null);
        }
        return person(text, tokens, from, start, core, to, name, known, memory);
    }

    /** "Democrats", "Jewish Republicans": many who share a name, no body. */
    private boolean isCrowd(List<Token> tokens, int from, int core) {
        Token last = tokens.get(core - 1);
        return words.is(Role.VAGUE_NOUN, last)
                && Memory.isPlural(last.lower())
                && tokens.subList(from, core).stream()
                        .noneMatch(t -> words.is(Role.ORGANISATION_WORD, t)
                                || t.lower().equals("of")
                                || t.lower().equals("&"));
    }

    /** "St. Albin City Council": a place's saint, nobody's title. */
    private boolean isSaint(List<Token> tokens, int at, int core) {
        return tokens.get(at).lower().matches("st\\.?") && organisationEnd(tokens, core - 1, core);
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
            role = PhraseWords.text(text, tokens, core, to);
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

    /** CardioPulse, BfArM; not McDonald or O’Neill. */
    private static boolean hasInnerCapital(String name) {
        for (int i = 2; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                return !name.startsWith("Mc") && !name.startsWith("Mac") && name.indexOf('-') < 0;
            }
        }
        return false;
    }

    private boolean organisationEnd(List<Token> tokens, int k, int core) {
        return k == core - 1
                && (words.is(Role.ORGANISATION_WORD, tokens.get(k)) || words.is(Role.INSTITUTION_NOUN, tokens.get(k)));
    }

    private boolean onlyDeterminerBefore(List<Token> tokens, int from, int at) {
        return at == from
                || (at == from + 1 && words.isDeterminer(tokens.get(from)))
                || words.is(Role.OUTLET_NOUN, tokens.get(at - 1))
                || Set.of("daily", "weekly", "tabloid")
                        .contains(tokens.get(at - 1).lower());
    }
}
