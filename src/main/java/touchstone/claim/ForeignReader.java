package touchstone.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Attribution.Quotation;
import touchstone.model.Outlet;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/**
 * Reads the ordinary forms in which a Spanish, German, French or Portuguese sentence cites somebody: "dijo X", "X sagte",
 * "selon X", "angeblich", "soll … haben". By rules, and rather nothing than something doubtful: a source must be a name, or a noun that the
 * language's table knows.
 */
final class ForeignReader {

    private static final int LONGEST = 12;
    private static final int LONGEST_ROLE = 14;

    private final PhraseWords words;
    private final SourceCues cues;
    private final Outlets outlets;
    private final Hearsay hearsay;

    ForeignReader(SourceCues cues, Outlets outlets) {
        this.cues = cues;
        this.words = new PhraseWords(cues);
        this.outlets = outlets;
        this.hearsay = new Hearsay(words);
    }

    /** Tokens from and to. */
    private record Range(int from, int to) {}

    Attribution read(Passage passage) {
        List<Token> tokens = passage.tokens();
        for (Role role : new Role[] {Role.ACCORDING, Role.SAY}) {
            for (int i = 0; i < tokens.size(); i++) {
                int end = cueEnd(tokens, i, role);
                if (end > i && !passage.isQuoted(i)) {
                    Attribution found = role == Role.ACCORDING ? according(passage, i, end) : said(passage, i, end);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (cueEnd(tokens, i, Role.VAGUE_ADVERB) > i && !passage.isQuoted(i)) {
                Span cue = passage.span(i, cueEnd(tokens, i, Role.VAGUE_ADVERB));
                return attribution(
                        passage, Kind.VAGUE, cue.of(passage.text()).toLowerCase(Locale.ROOT), null, null, cue);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (hearsay.is(tokens, i) && !passage.isQuoted(i)) {
                return attribution(passage, Kind.VAGUE, tokens.get(i).lower(), null, null, passage.span(i, i + 1));
            }
        }
        return Attribution.NONE;
    }

    private int cueEnd(List<Token> tokens, int at, Role role) {
        for (String phrase : cues.phrases(role)) {
            String[] parts = phrase.split(" ", -1);
            boolean all = at + parts.length <= tokens.size();
            for (int k = 0; all && k < parts.length; k++) {
                all = tokens.get(at + k).lower().equals(parts[k]);
            }
            if (all) {
                return at + parts.length;
            }
        }
        return words.is(role, tokens.get(at)) ? at + 1 : at;
    }

    private @Nullable Attribution according(Passage passage, int from, int to) {
        List<Token> tokens = passage.tokens();
        if (tokens.get(from).lower().equals("zufolge")) {
            return of(passage, before(tokens, from), from, to);
        }
        boolean so = tokens.get(from).lower().equals("so");
        if (so
                && (from == 0
                        || !(tokens.get(from - 1).isOneOf(",")
                                || tokens.get(from - 1).isQuote()))) {
            return null;
        }
        return of(passage, after(tokens, to), from, to);
    }

    private @Nullable Attribution said(Passage passage, int from, int to) {
        List<Token> tokens = passage.tokens();
        boolean inverted = from > 0
                && (tokens.get(from - 1).isQuote() || tokens.get(from - 1).isOneOf(",–—-"));
        Attribution behind = inverted ? of(passage, after(tokens, to), from, to) : null;
        return behind != null ? behind : of(passage, before(tokens, from), from, to);
    }

    /** The noun phrase behind a cue. */
    private Range after(List<Token> tokens, int at) {
        int end = at;
        boolean head = false;
        while (end < tokens.size() && end - at < LONGEST && belongs(tokens, end, at)) {
            Token token = tokens.get(end);
            if (head && !token.isCapital() && !words.is(Role.PARTICLE, token) && !words.isSourceNoun(token)) {
                break;
            }
            head |= token.isCapital() || words.isSourceNoun(token);
            end++;
        }
        return new Range(at, end);
    }

    private boolean belongs(List<Token> tokens, int i, int start) {
        Token token = tokens.get(i);
        boolean article =
                token.lower().equals("l'") || words.is(Role.PARTICLE, token) || words.is(Role.DETERMINER, token);
        return token.isWord()
                && !words.is(Role.SAY, token)
                && !words.is(Role.PRONOUN, token)
                && (!words.is(Role.STOP, token) || (article && i > start));
    }

    /** The noun phrase in front of a cue; an apposition between commas is passed over and stays its role. */
    private Range before(List<Token> tokens, int at) {
        int end = at;
        if (end > 1 && tokens.get(end - 1).isOneOf(",")) {
            int comma = end - 2;
            while (comma > 0 && end - comma < LONGEST_ROLE && !tokens.get(comma).isOneOf(",\"“”«»„")) {
                comma--;
            }
            if (comma <= 0 || !tokens.get(comma).isOneOf(",")) {
                return new Range(at, at);
            }
            end = comma;
        }
        int from = end;
        while (from > 0 && end - from < LONGEST && belongs(tokens, from - 1, 0)) {
            from--;
        }
        while (from < end && words.is(Role.OPENER, tokens.get(from)) && !words.is(Role.DETERMINER, tokens.get(from))) {
            from++;
        }
        return new Range(from, end);
    }

    private @Nullable Attribution of(Passage passage, Range range, int cueFrom, int cueTo) {
        List<Token> tokens = passage.tokens();
        int from = range.from();
        int to = range.to();
        while (to > from && (words.is(Role.PARTICLE, tokens.get(to - 1)) || words.is(Role.STOP, tokens.get(to - 1)))) {
            to--;
        }
        if (to <= from) {
            return null;
        }
        int core = from;
        while (core + 1 < to && words.is(Role.DETERMINER, tokens.get(core))) {
            core++;
        }
        String phrase = passage.words(core, to);
        Outlet outlet = outlets.byName(phrase);
        Span cue = passage.span(cueFrom, cueTo);
        Span source = passage.span(from, to);
        if (outlet != null && outlet.kind() != Outlet.Kind.PLATFORM) {
            return attribution(passage, Kind.OUTLET, outlet.name(), null, source, cue);
        }
        int name = nameStart(tokens, core, to);
        Kind kind = kind(tokens, core, to, name);
        if (kind == Kind.PERSON) {
            String role = name > core ? passage.words(core, name) : role(passage, to);
            return attribution(passage, kind, passage.words(name, to), role, source, cue);
        }
        boolean withDeterminer = kind == Kind.ANONYMOUS || kind == Kind.VAGUE;
        return kind == null
                ? null
                : attribution(passage, kind, withDeterminer ? passage.words(from, to) : phrase, null, source, cue);
    }

    /** Where the name at the end of a phrase starts; behind it where there is none. Nouns of the table are no names. */
    private int nameStart(List<Token> tokens, int from, int to) {
        int start = to;
        while (start > from
                && (isName(tokens.get(start - 1))
                        || (start < to
                                && start - 1 > from
                                && words.is(Role.PARTICLE, tokens.get(start - 1))
                                && (isName(tokens.get(start - 2))
                                        || words.is(Role.PARTICLE, tokens.get(start - 2)))))) {
            start--;
        }
        return start;
    }

    private boolean isName(Token token) {
        return token.isCapital() && !words.isSourceNoun(token) && !words.is(Role.DETERMINER, token);
    }

    private @Nullable Kind kind(List<Token> tokens, int from, int to, int name) {
        boolean office = false;
        for (int k = from; k < name; k++) {
            Token token = tokens.get(k);
            office |= words.is(Role.ROLE_NOUN, token);
            if (!office && words.is(Role.DOCUMENT_NOUN, token)) {
                return Kind.DOCUMENT;
            }
            if (!office && words.is(Role.OUTLET_NOUN, token)) {
                return Kind.OUTLET;
            }
            if (!office && words.is(Role.INSTITUTION_NOUN, token)) {
                return Kind.ORGANISATION;
            }
            if (words.is(Role.VAGUE_NOUN, token)) {
                return Kind.VAGUE;
            }
            if (words.is(Role.PERSON_NOUN, token)) {
                return Kind.ANONYMOUS;
            }
        }
        if (name < to) {
            boolean acronym = to - name == 1 && tokens.get(name).isAcronym();
            boolean body = words.is(Role.ORGANISATION_WORD, tokens.get(name));
            return name == from || office ? acronym || body ? Kind.ORGANISATION : Kind.PERSON : null;
        }
        return office ? Kind.PERSON : null;
    }

    /** What stands between commas behind a name. */
    private @Nullable String role(Passage passage, int nameEnd) {
        List<Token> tokens = passage.tokens();
        if (nameEnd >= tokens.size() || !tokens.get(nameEnd).isOneOf(",")) {
            return null;
        }
        int end = nameEnd + 1;
        boolean office = false;
        while (end < tokens.size()
                && end - nameEnd < LONGEST_ROLE
                && !tokens.get(end).isOneOf(",.;:\"“”«»„")) {
            office |= words.is(Role.ROLE_NOUN, tokens.get(end)) || words.is(Role.INSTITUTION_NOUN, tokens.get(end));
            end++;
        }
        int from = nameEnd + 1;
        while (from < end && words.is(Role.DETERMINER, tokens.get(from))) {
            from++;
        }
        return office && from < end ? passage.words(from, end) : null;
    }

    private Attribution attribution(
            Passage passage, Kind kind, String name, @Nullable String role, @Nullable Span source, Span cue) {
        double quoted = passage.quoted();
        String via = kind == Kind.OUTLET ? null : told(passage, cue.end());
        return new Attribution(
                kind,
                kind == Kind.PERSON && source != null && name.isBlank() ? source.of(passage.text()) : name,
                role,
                via,
                via != null || kind == Kind.OUTLET ? 2 : 1,
                null,
                null,
                source,
                cue,
                null,
                quoted >= .5 ? Quotation.DIRECT : quoted > 0 ? Quotation.PARTIAL : Quotation.INDIRECT);
    }

    /** The outlet of "dijo a la CNN", "sagte der Zeitung X", "a déclaré à l'AFP". */
    private @Nullable String told(Passage passage, int cueEnd) {
        int end = Math.min(passage.span().end(), cueEnd + 60);
        String behind = passage.text().substring(cueEnd, Math.max(cueEnd, end));
        for (Outlets.Mention mention : outlets.mentions(behind)) {
            String between = behind.substring(0, mention.span().start()).toLowerCase(Locale.ROOT);
            boolean addressed = between.matches(
                    "(.*\\s)?(a|al|à|au|ao|dem|der|gegenüber)( (la|el|der|dem|agencia|agence|zeitung|diario|jornal|journal|emissora|cadena))*\\s*(l['’])?\\s*");
            if (addressed && between.length() < 45 && between.indexOf('"') < 0) {
                return mention.outlet().name();
            }
        }
        return null;
    }
}
