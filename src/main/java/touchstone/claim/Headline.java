package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import touchstone.model.Span;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.SourceCues;
import touchstone.text.NumberMention;
import touchstone.text.Numbers;

/** The words of a headline, and what can be told from them alone. */
final class Headline {

    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as", "is",
            "are", "was", "were", "be", "been", "has", "have", "had", "will", "its", "his", "her", "their", "it", "he",
            "she", "they", "that", "this", "over", "after", "before", "near", "into", "up", "down", "out", "off",
            "than", "not", "no", "who", "which", "about", "against", "amid", "between", "under", "says", "say", "said",
            "new", "more", "most", "because", "behind");

    /** As many words as the name of a site behind the headline has. */
    private static final int SITE = 4;

    private final String text;
    private final List<Token> tokens;
    private final List<Token> content;
    private final boolean titleCase;
    private final SourceCues cues;
    private final ClaimWords words;

    Headline(String shown, SourceCues cues, ClaimWords words) {
        this.text = withoutSite(shown);
        this.cues = cues;
        this.words = words;
        this.tokens = Token.of(text, new Span(0, text.length()));
        this.content = tokens.stream().filter(Headline::isContent).toList();
        long capitals = content.stream().skip(1).filter(Token::isCapital).count();
        this.titleCase = content.size() > 2 && capitals >= .6 * (content.size() - 1);
    }

    /** Without " – The Daily Post" at its end. */
    private static String withoutSite(String shown) {
        int cut = Math.max(shown.lastIndexOf(" – "), Math.max(shown.lastIndexOf(" | "), shown.lastIndexOf(" - ")));
        boolean site = cut > 0 && shown.substring(cut + 3).strip().split(" ", -1).length <= SITE;
        return site ? shown.substring(0, cut) : shown;
    }

    static boolean isContent(Token token) {
        return token.isWord() && !SMALL.contains(token.lower()) && token.text().length() > 1;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Its nouns, verbs and the like. */
    List<Token> content() {
        return content;
    }

    /** Whether it asks, announces or lists, and so claims nothing. */
    boolean claimsNothing() {
        if (content.size() < 2 || text.strip().endsWith("?")) {
            return true;
        }
        String first = tokens.get(0).lower();
        boolean list = tokens.stream().limit(3).anyMatch(t -> words.is(ClaimWords.Role.LIST, t.lower()));
        boolean question = text.indexOf('?') < 0 && words.is(ClaimWords.Role.OPENER, first);
        boolean counted = Character.isDigit(first.charAt(0))
                || first.matches("two|three|four|five|six|seven|eight|nine|ten|the|top");
        return question || (list && counted);
    }

    /** Whether it says itself that somebody says so, or that it may be so. */
    boolean leavesOpen() {
        return text.indexOf(':') >= 0 || tokens.stream().anyMatch(t -> t.isOneOf("\"“”‘'") || isOpen(t));
    }

    private boolean isOpen(Token token) {
        String lower = token.lower();
        if (lower.equals("report")) {
            return false;
        }
        return words.is(ClaimWords.Role.HEDGE, lower)
                || words.is(ClaimWords.Role.ALLEGED, lower)
                || cues.is(SourceCues.Role.SAY, lower)
                || cues.is(SourceCues.Role.THINK, lower)
                || cues.is(SourceCues.Role.TELL, lower)
                || cues.is(SourceCues.Role.STANCE, lower)
                || cues.is(SourceCues.Role.CUE_NOUN, lower)
                || lower.matches("according|study|poll|survey");
    }

    boolean has(ClaimWords.Role role) {
        return tokens.stream().anyMatch(t -> words.is(role, t.lower()));
    }

    boolean isNegative() {
        return tokens.stream().anyMatch(t -> t.lower().matches("no|not|never|nobody|none|without|.*n't"));
    }

    /** Numbers in digits, but for years and ordinals. */
    List<NumberMention> numbers() {
        return Numbers.find(text).stream()
                .filter(n -> Character.isDigit(digit(n))
                        && !n.unit().equals("year")
                        && !n.unit().equals("th"))
                .toList();
    }

    private char digit(NumberMention number) {
        String shown = number.span().of(text);
        return shown.charAt(Character.isDigit(shown.charAt(0)) || shown.length() < 2 ? 0 : 1);
    }

    /** Names, as far as capitals tell them: in a line In Which All Words Have Capitals, they do not. */
    List<Token> names() {
        List<Token> names = new ArrayList<>();
        for (int i = 0; i < tokens.size() && !titleCase; i++) {
            Token token = tokens.get(i);
            boolean first = i == 0 || tokens.get(i - 1).isOneOf(":.!?–—\"“‘'|");
            boolean follows = i + 1 < tokens.size() && tokens.get(i + 1).isCapital();
            boolean second = !first
                    && tokens.get(i - 1).isCapital()
                    && !tokens.get(i - 1).isAcronym();
            boolean name = token.isCapital() && isContent(token) && (second || Namings.isCountry(token.text()));
            boolean last = !follows || !tokens.get(i + 1).isWord();
            if (name && last && !token.isAcronym() && token.text().length() > 2) {
                names.add(token);
            }
        }
        return names;
    }

    /** Whether two words are forms of one, as far as their beginnings tell. */
    static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String a = stem(one);
        String b = stem(other);
        int shorter = Math.min(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        boolean near = common >= 4 && common >= shorter - 1 && Math.max(a.length(), b.length()) - common <= 3;
        return near || a.equals(b);
    }

    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String ending : List.of("ing", "ed", "es", "s")) {
            if (lower.endsWith(ending) && lower.length() - ending.length() >= 3) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }
}
