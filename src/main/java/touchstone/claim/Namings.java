package touchstone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Referent.Gender;
import touchstone.claim.Referent.Sort;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;

/** Finds the names of an article, sentence by sentence, and says what sort of thing bears them. */
final class Namings {

    private static final int LONGEST = 9;
    private static final int APPOSITION = 12;
    private static final int HEADLINE = 5;
    private static final int LINE = 4;
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    private final PhraseWords words;
    private final ClaimWords claimWords;
    private final NounPhrases nouns;
    private final Outlets outlets;
    private final Set<String> small;
    private final Map<String, Referent> byName = new LinkedHashMap<>();
    private final Map<String, Set<Referent>> byLastWord = new HashMap<>();
    private final Map<String, Referent> byFirstWord = new HashMap<>();

    /** @param small the words that the article writes with a small letter somewhere: at the head of a sentence they name nobody */
    Namings(PhraseWords words, ClaimWords claimWords, NounPhrases nouns, Outlets outlets, Set<String> small) {
        this.words = words;
        this.claimWords = claimWords;
        this.nouns = nouns;
        this.outlets = outlets;
        this.small = small;
    }

    /** Whether a word is the English name of a country. */
    static boolean isCountry(String name) {
        return COUNTRIES.contains(name);
    }

    /** All that has been named so far. */
    Iterable<Referent> referents() {
        return byName.values();
    }

    /** Reads the next sentence. */
    List<Naming> read(String text, List<Token> tokens) {
        List<Naming> found = new ArrayList<>();
        if (isHeadline(tokens)) {
            return found;
        }
        for (int i = 0; i < tokens.size(); ) {
            int end = end(tokens, i);
            Naming naming = end > i && !isCommon(tokens, i, end) ? naming(text, tokens, i, end) : null;
            if (naming != null) {
                found.add(naming);
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** A line In Which Most Words Have Capitals tells no names, nor does one of a word or two. */
    private boolean isHeadline(List<Token> tokens) {
        int capitals = 0;
        int longer = 0;
        for (Token token : tokens) {
            if (!token.isCapital() && nouns.isFinite(token)) {
                return false;
            }
            if (token.text().length() > 3 && token.isWord()) {
                longer++;
                capitals += token.isCapital() ? 1 : 0;
            }
        }
        return tokens.size() < LINE || (longer >= HEADLINE && capitals >= .75 * longer);
    }

    /** "Friday", and the first word of "Prime minister" or "Interior ministry" where a sentence begins, name nobody. */
    private boolean isCommon(List<Token> tokens, int from, int end) {
        if (end - from > 1) {
            return false;
        }
        Token word = tokens.get(from);
        boolean opens = from == 0 && end < tokens.size() && !tokens.get(end).isCapital();
        return words.is(SourceCues.Role.WEEKDAY, word)
                || (opens && (isTitleOrRole(tokens.get(end)) || isBodyWord(tokens.get(end))));
    }

    private int end(List<Token> tokens, int i) {
        int end = i;
        boolean body = false;
        while (end < tokens.size() && end - i < LONGEST) {
            Token token = tokens.get(end);
            if (isPart(tokens, end, i)) {
                body |= isBodyWord(token);
                end++;
            } else if (end > i && joins(tokens, end, body)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isPart(List<Token> tokens, int at, int from) {
        Token token = tokens.get(at);
        if (!words.isNamePart(tokens, at) || !Character.isLetter(token.text().charAt(0))) {
            return at == from && at == 0 && token.isCapital() && words.isTitle(token);
        }
        boolean next = at + 1 < tokens.size() && tokens.get(at + 1).isCapital();
        boolean opens = at == 0 || tokens.get(at - 1).isQuote();
        return !opens || !small.contains(token.lower()) || (next && isTitleOrRole(token));
    }

    private boolean joins(List<Token> tokens, int at, boolean body) {
        if (at + 1 >= tokens.size() || !tokens.get(at + 1).isCapital()) {
            return false;
        }
        String lower = tokens.get(at).lower();
        return words.isParticle(tokens.get(at)) || (body && (lower.equals("of") || lower.equals("for")));
    }

    /** "Billionaire Viktor Sandell", where a sentence begins: what stands in front of a first name and is none. */
    private boolean isTrade(List<Token> tokens, int from, int end) {
        return from == 0
                && end - from == 3
                && !isFirstName(tokens.get(0))
                && isFirstName(tokens.get(1))
                && tokens.get(0).text().length() > 3;
    }

    private boolean isTitleOrRole(Token token) {
        return words.isTitle(token) || words.isRoleNoun(token);
    }

    private boolean isBodyWord(Token token) {
        return words.is(SourceCues.Role.ORGANISATION_WORD, token) || claimWords.is(ClaimWords.Role.BODY, token.lower());
    }

    private @Nullable Naming naming(String text, List<Token> tokens, int from, int end) {
        boolean firstName = false;
        int start = from;
        for (int k = from; k < end; k++) {
            firstName |= isFirstName(tokens.get(k)) && k < end - 1;
            start = isTitleOrRole(tokens.get(k)) && !(isBodyWord(tokens.get(end - 1)) && k == end - 1) ? k + 1 : start;
        }
        start = start == from && isTrade(tokens, from, end) ? from + 1 : start;
        boolean titled = start > from || isRoleBefore(tokens, from);
        boolean honorific = start > from && tokens.get(start - 1).lower().matches("(mr|mrs|ms|miss|dr|sir|lady)\\.?");
        boolean body = !firstName && !honorific && isBody(tokens, from, end);
        start = body ? from : start;
        if (start >= end) {
            return null;
        }
        boolean article = from > 0 && tokens.get(from - 1).lower().equals("the");
        String name = PhraseWords.text(text, tokens, start, end);
        Referent known = known(tokens, start, end, name, body);
        if (known == null) {
            boolean goesOn = body && goesOn(tokens, end);
            Sort sort = goesOn ? Sort.UNKNOWN : sort(tokens, start, end, name, body, firstName, titled);
            known = new Referent(name, sort, gender(tokens, from, start, end), article && sort != Sort.PERSON);
            add(known, tokens.get(start).lower());
        } else if (titled && !body) {
            known.learn(Sort.PERSON, gender(tokens, from, start, end));
        }
        describe(known, tokens, from, start, end);
        return new Naming(
                article ? from - 1 : from, start, end, known, known.name().equals(name));
    }

    /** "The Museum of History | and Culture": nobody knows where the name ends. */
    private static boolean goesOn(List<Token> tokens, int end) {
        return end + 1 < tokens.size()
                && tokens.get(end).lower().matches("and|&|for|of")
                && tokens.get(end + 1).isCapital();
    }

    private boolean isFirstName(Token token) {
        return claimWords.is(ClaimWords.Role.MAN, token.lower())
                || claimWords.is(ClaimWords.Role.WOMAN, token.lower())
                || claimWords.is(ClaimWords.Role.EITHER, token.lower());
    }

    private boolean isBody(List<Token> tokens, int from, int end) {
        Token last = tokens.get(end - 1);
        if (outlets.byName(join(tokens, from, end)) != null && end - from > 1) {
            return true;
        }
        for (int k = from; k < end; k++) {
            if (isBodyWord(tokens.get(k)) && (k == end - 1 || isOf(tokens.get(k + 1))) && end - from > 1) {
                return true;
            }
        }
        return last.isAcronym() && !last.text().contains(".");
    }

    private static boolean isOf(Token token) {
        return token.lower().equals("of") || token.lower().equals("for");
    }

    private static String join(List<Token> tokens, int from, int end) {
        return tokens.subList(from, end).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private @Nullable Referent known(List<Token> tokens, int start, int end, String name, boolean body) {
        Referent same = byName.get(name);
        if (same != null || end - start > 1) {
            return same;
        }
        Set<Referent> namesakes = byLastWord.getOrDefault(tokens.get(start).lower(), Set.of());
        if (!namesakes.isEmpty()) {
            // Of two who bear a surname nobody is meant for sure.
            return namesakes.size() == 1
                    ? namesakes.iterator().next()
                    : new Referent(name, Sort.UNKNOWN, Gender.UNKNOWN, false);
        }
        return body ? null : byFirstWord.get(tokens.get(start).lower());
    }

    private void add(Referent referent, String firstWord) {
        byName.put(referent.name(), referent);
        if (referent.isPerson() && referent.name().indexOf(' ') > 0) {
            byLastWord
                    .computeIfAbsent(referent.lastWord().toLowerCase(Locale.ROOT), key -> new HashSet<>())
                    .add(referent);
        } else if (referent.sort() == Sort.BODY && referent.name().indexOf(' ') > 0) {
            byFirstWord.putIfAbsent(firstWord, referent);
        }
    }

    private Sort sort(
            List<Token> tokens, int start, int end, String name, boolean body, boolean firstName, boolean titled) {
        if (body) {
            return Sort.BODY;
        }
        if (COUNTRIES.contains(name)) {
            return Sort.COUNTRY;
        }
        boolean first = firstName && isFirstName(tokens.get(start));
        if (first || titled) {
            return Sort.PERSON;
        }
        boolean byBody = start > 0
                && !tokens.get(start - 1).isCapital()
                && claimWords.is(ClaimWords.Role.BODY, tokens.get(start - 1).lower());
        if (byBody || apposition(tokens, end, true) != null) {
            return Sort.BODY;
        }
        return end - start > 1 && apposition(tokens, end, false) != null ? Sort.PERSON : Sort.UNKNOWN;
    }

    private boolean isRoleBefore(List<Token> tokens, int from) {
        if (from == 0 || !isTitleOrRole(tokens.get(from - 1))) {
            return false;
        }
        return from == 1 || !tokens.get(from - 1).isCapital();
    }

    private Gender gender(List<Token> tokens, int from, int start, int end) {
        for (int k = Math.max(0, from - 2); k < start; k++) {
            String lower = tokens.get(k).lower().replace(".", "");
            if (claimWords.is(ClaimWords.Role.MAN_WORD, lower)) {
                return Gender.MAN;
            }
            if (claimWords.is(ClaimWords.Role.WOMAN_WORD, lower)) {
                return Gender.WOMAN;
            }
        }
        if (end - start < 2) {
            return Gender.UNKNOWN;
        }
        String first = tokens.get(start).lower();
        return claimWords.is(ClaimWords.Role.MAN, first)
                ? Gender.MAN
                : claimWords.is(ClaimWords.Role.WOMAN, first) ? Gender.WOMAN : Gender.UNKNOWN;
    }

    /** Takes note of the words in front ("minister", "the ferry company") and behind (", a maker of batteries,"). */
    private void describe(Referent referent, List<Token> tokens, int from, int start, int end) {
        boolean former = false;
        for (int k = Math.max(0, from - 4); k < from; k++) {
            former |= tokens.get(k).lower().matches("former|ex|then|late|deputy|vice|acting");
        }
        for (int k = from; k < start && !former; k++) {
            former |= tokens.get(k).lower().matches("former|ex|deputy|vice|acting");
            if (isTitleOrRole(tokens.get(k)) && !former) {
                referent.describe(tokens.get(k).lower());
            }
        }
        former |= from > 1 && tokens.get(from - 2).lower().matches("as|for|elect|elected|become|became|being|of|to");
        if (!former && from > 0 && !tokens.get(from - 1).isOneOf(",")) {
            referent.describe(tokens.get(from - 1).lower());
        }
        if (referent.sort() == Sort.BODY) {
            for (int k = start; k < end; k++) {
                referent.describe(tokens.get(k).lower());
            }
        }
        String behind = apposition(tokens, end, referent.sort() == Sort.BODY);
        if (behind != null) {
            referent.describe(behind);
        }
    }

    /** The noun of ", a maker of batteries," or ", the mayor of X,"; null if none follows. */
    private @Nullable String apposition(List<Token> tokens, int end, boolean body) {
        if (end + 2 >= tokens.size() || !tokens.get(end).isOneOf(",")) {
            return null;
        }
        String noun = null;
        for (int k = end + 1; k < Math.min(tokens.size(), end + APPOSITION); k++) {
            Token token = tokens.get(k);
            if (k == end + 1 && !token.lower().matches("a|an|the|its|his|her|who|\\d+")) {
                return null;
            }
            if (token.lower().matches("former|ex|deputy|vice|acting|who|whose|which") || token.isOneOf(",.;:—")) {
                break;
            }
            if (words.isPreposition(token)) {
                break;
            }
            boolean fits = body
                    ? claimWords.is(ClaimWords.Role.BODY, token.lower())
                    : words.isRoleNoun(token) || words.isTitle(token);
            noun = fits ? token.lower() : noun;
        }
        return noun;
    }
}
