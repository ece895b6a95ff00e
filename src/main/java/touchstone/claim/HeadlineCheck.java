package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.HeadlineReading;
import touchstone.model.HeadlineReading.Agreement;
import touchstone.model.Span;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.SourceCues;
import touchstone.text.Languages;
import touchstone.text.NumberMention;
import touchstone.text.Numbers;

/**
 * Says whether a headline says more than its own text: a number or name that is not there, the opposite, a fact where the text
 * has a suspicion or a possibility, thousands where it counts three hundred. English. What it does not find may still be
 * wrong with a headline; what it finds it explains.
 */
final class HeadlineCheck {

    private static final int SENTENCES = 300;
    private static final int TOKENS = 120;
    /** Share of the headline's words that a sentence must hold to be about the same. */
    private static final double ABOUT = .5;
    /** How far a headline may round a number. */
    private static final double ROUNDING = .06;
    /** As many words behind "may" is what may be. */
    private static final int NEAR = 5;
    /** Share of the words in common that must stand behind a word that leaves them open. */
    private static final double SCOPE = .6;
    /** A text shorter than this says too little to hold a headline against it. */
    private static final int SHORTEST = 60;

    private final SourceCues cues;
    private final ClaimWords words;

    HeadlineCheck(SourceCues cues, ClaimWords words) {
        this.cues = cues;
        this.words = words;
    }

    /** A sentence of the text and the share of the headline's words in it, 0 to 1. */
    private record Line(Span span, List<Token> tokens, double share) {}

    /** @param sentences of the article's running text */
    HeadlineReading read(Article article, List<Span> sentences) {
        Span title = article.titleSpan();
        String language = article.metadata().language();
        int length = sentences.stream().mapToInt(Span::length).sum();
        if (title == null || length < SHORTEST || (language != null && !Languages.isEnglish(language))) {
            return HeadlineReading.NONE;
        }
        Headline headline = new Headline(title.of(article.text()), cues, words);
        if (headline.claimsNothing()) {
            return HeadlineReading.NONE;
        }
        List<Line> lines = new ArrayList<>();
        Line best = null;
        for (Span sentence : sentences.subList(0, Math.min(SENTENCES, sentences.size()))) {
            Line line = line(article.text(), sentence, headline);
            lines.add(line);
            best = best == null || line.share() > best.share() ? line : best;
        }
        return best == null ? HeadlineReading.NONE : compare(article.text(), headline, lines, best);
    }

    private static Line line(String text, Span sentence, Headline headline) {
        List<Token> all = Token.of(text, sentence);
        List<Token> tokens = all.size() > TOKENS ? all.subList(0, TOKENS) : all;
        long shared = headline.content().stream().filter(t -> holds(tokens, t)).count();
        return new Line(sentence, tokens, shared / (double) headline.content().size());
    }

    private static boolean holds(List<Token> tokens, Token word) {
        return tokens.stream().anyMatch(t -> Headline.isSame(t.lower(), word.lower()));
    }

    private HeadlineReading compare(String text, Headline headline, List<Line> lines, Line best) {
        String reason = opposite(headline, lines, best);
        if (reason != null) {
            return new HeadlineReading(Agreement.CONTRADICTED, best.span(), reason);
        }
        HeadlineReading number = number(text, headline, lines, best);
        if (number != null) {
            return number;
        }
        Token name = missingName(headline, lines);
        if (name != null) {
            return new HeadlineReading(
                    Agreement.NOT_IN_TEXT,
                    best.share() > 0 ? best.span() : null,
                    "The headline names " + name.text() + ", the text does not.");
        }
        reason = stronger(text, headline, lines, best);
        return reason != null
                ? new HeadlineReading(Agreement.STRONGER, best.span(), reason)
                : new HeadlineReading(Agreement.SUPPORTED, best.share() > 0 ? best.span() : null, "");
    }

    private @Nullable String opposite(Headline headline, List<Line> lines, Line best) {
        if (best.share() < ABOUT - .2 || headline.isNegative()) {
            return null;
        }
        for (Token token : headline.content()) {
            for (String lemma : words.lemmas(ClaimWords.Role.OPPOSITE, token.lower())) {
                char sign = lemma.charAt(lemma.length() - 1);
                String contrary = lemma.substring(0, lemma.length() - 1) + (sign == '+' ? '-' : '+');
                boolean said = lines.stream()
                        .anyMatch(l -> hasOpposite(l.tokens(), lemma)
                                || holds(l.tokens(), token)
                                || (l.equals(best) && hasOpposite(l.tokens(), "weak-" + lemma)));
                if (!said && hasOpposite(best.tokens(), contrary)) {
                    return "The headline says “" + token.text() + "”, the text says the opposite.";
                }
            }
        }
        return best.share() >= ABOUT ? denied(headline, lines, best) : null;
    }

    private boolean hasOpposite(List<Token> tokens, String lemma) {
        return tokens.stream()
                .anyMatch(t -> words.lemmas(ClaimWords.Role.OPPOSITE, t.lower()).contains(lemma));
    }

    /** "Not linked", "no link", where the headline has "linked". */
    private static @Nullable String denied(Headline headline, List<Line> lines, Line best) {
        List<Token> tokens = best.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean negation = tokens.get(i).lower().matches("not|no|never|isn't|aren't|wasn't|weren't");
            Token next = tokens.get(i + 1);
            boolean word =
                    negation && headline.content().stream().anyMatch(t -> Headline.isSame(t.lower(), next.lower()));
            boolean elsewhere = lines.stream()
                    .filter(l -> !l.equals(best) && l.share() >= ABOUT)
                    .anyMatch(l -> holds(l.tokens(), next));
            if (word && !elsewhere) {
                return "The text says “" + tokens.get(i).text() + " " + next.text() + "”.";
            }
        }
        return null;
    }

    /** A number of the headline that the text does not have. */
    private static @Nullable HeadlineReading number(String text, Headline headline, List<Line> lines, Line best) {
        List<NumberMention> said = new ArrayList<>();
        for (Line line : lines) {
            said.addAll(Numbers.find(line.span().of(text)));
        }
        for (NumberMention number : headline.numbers()) {
            boolean found = said.stream()
                    .anyMatch(n -> Math.abs(n.value() - number.value()) <= ROUNDING * Math.abs(number.value()));
            if (found || isSpelled(number, lines)) {
                continue;
            }
            boolean less = Numbers.find(best.span().of(text)).stream()
                    .anyMatch(n -> n.unit().equals(number.unit()) && n.value() < number.value());
            return new HeadlineReading(
                    less && best.share() >= ABOUT ? Agreement.STRONGER : Agreement.NOT_IN_TEXT,
                    best.share() > 0 ? best.span() : null,
                    "The headline has a number, " + plain(number.value()) + ", that the text does not have.");
        }
        return null;
    }

    private static boolean isSpelled(NumberMention number, List<Line> lines) {
        String digits = plain(number.value());
        return lines.stream()
                        .flatMap(l -> l.tokens().stream())
                        .anyMatch(t -> t.text().replace(",", "").contains(digits))
                || (number.value() == 12
                        && lines.stream()
                                .anyMatch(l -> l.tokens().stream()
                                        .anyMatch(t -> t.lower().equals("dozen"))));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static @Nullable Token missingName(Headline headline, List<Line> lines) {
        for (Token name : headline.names()) {
            boolean there =
                    lines.stream().flatMap(l -> l.tokens().stream()).anyMatch(t -> isSameName(t.lower(), name.lower()));
            if (!there) {
                return name;
            }
        }
        return null;
    }

    /** "Kestria" and "Kestrian" are one, so are a name and what is made of it with a hyphen. */
    private static boolean isSameName(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        boolean within = one.contains(other) || (other.contains(one) && one.length() > 2);
        return within || (shorter > 4 && one.regionMatches(0, other, 0, 4));
    }

    private @Nullable String stronger(String text, Headline headline, List<Line> lines, Line best) {
        String counted = counted(text, headline, lines, best);
        if (counted != null) {
            return counted;
        }
        for (Token token : headline.content()) {
            boolean strong = words.is(ClaimWords.Role.STRONG, token.lower());
            if (strong && lines.stream().noneMatch(l -> holds(l.tokens(), token) || hasStrong(l.tokens()))) {
                return "The headline says “" + token.text() + "”, the text uses no such word.";
            }
        }
        if (headline.leavesOpen() || best.share() < ABOUT) {
            return null;
        }
        Token open = open(best, headline);
        boolean plain = open != null
                && lines.stream().anyMatch(l -> !l.equals(best) && l.share() >= ABOUT && open(l, headline) == null);
        return open == null || plain
                ? null
                : "The headline states as a fact what the text puts as “" + open.text() + "”.";
    }

    private boolean hasStrong(List<Token> tokens) {
        return tokens.stream().anyMatch(t -> words.is(ClaimWords.Role.STRONG, t.lower()));
    }

    /** The word by which a sentence leaves open, or leaves to somebody, what the headline states; null if there is none. */
    private @Nullable Token open(Line line, Headline headline) {
        boolean crime = headline.has(ClaimWords.Role.CRIME);
        List<Token> tokens = line.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String lower = tokens.get(i).lower();
            boolean doubt = words.lemmas(ClaimWords.Role.HEDGE, lower).contains("doubt")
                    || words.lemmas(ClaimWords.Role.ALLEGED, lower).contains("doubt");
            boolean voice = crime && (cues.is(SourceCues.Role.SAY, lower) || cues.is(SourceCues.Role.TELL, lower));
            boolean open = (doubt || voice) && !tokens.get(i).isCapital();
            if (open && (isBound(lower) ? isNear(tokens, i, headline) : reaches(tokens, i, headline))) {
                return tokens.get(i);
            }
        }
        return null;
    }

    /** Words that leave open only what follows at once. */
    private static boolean isBound(String lower) {
        return lower.matches("may|might|could|possibly|perhaps|.*ly");
    }

    private static boolean isNear(List<Token> tokens, int at, Headline headline) {
        return tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + NEAR)).stream()
                .anyMatch(t -> Headline.isContent(t) && holds(headline.content(), t));
    }

    /** Whether most of what the sentence shares with the headline stands behind the word, or the word closes the sentence. */
    private static boolean reaches(List<Token> tokens, int at, Headline headline) {
        long behind = shared(tokens.subList(at + 1, tokens.size()), headline);
        boolean closes = behind == 0
                && tokens.subList(Math.max(0, at - NEAR), at).stream().anyMatch(t -> t.isOneOf(","));
        return closes || behind >= SCOPE * shared(tokens, headline);
    }

    private static long shared(List<Token> tokens, Headline headline) {
        return headline.content().stream().filter(t -> holds(tokens, t)).count();
    }

    private @Nullable String counted(String text, Headline headline, List<Line> lines, Line best) {
        for (Token token : headline.tokens()) {
            for (String lemma : words.lemmas(ClaimWords.Role.QUANTITY, token.lower())) {
                boolean same = lines.stream().anyMatch(l -> holds(l.tokens(), token) || hasQuantity(l, lemma));
                if (same) {
                    continue;
                }
                if (isTooMany(text, lemma, lines, best)) {
                    return "The headline says “" + token.text() + "”, the text counts fewer or less.";
                }
            }
        }
        return null;
    }

    private boolean isTooMany(String text, String lemma, List<Line> lines, Line best) {
        if (lemma.equals("all")) {
            return best.share() >= ABOUT - .2
                    && hasQuantity(best, "some")
                    && lines.stream().noneMatch(l -> hasQuantity(l, "all"));
        }
        if (lemma.equals("times")) {
            boolean percent = Numbers.find(best.span().of(text)).stream()
                    .anyMatch(n -> n.unit().equals("%") && n.value() < 90);
            return percent && lines.stream().noneMatch(l -> hasQuantity(l, "times-said"));
        }
        if (!Character.isDigit(lemma.charAt(0))) {
            return false;
        }
        double least = Double.parseDouble(lemma);
        List<NumberMention> counts = new ArrayList<>();
        for (Line line : lines) {
            Numbers.find(line.span().of(text)).stream()
                    .filter(n -> n.unit().isEmpty())
                    .forEach(counts::add);
        }
        boolean here = Numbers.find(best.span().of(text)).stream()
                .anyMatch(n -> n.unit().isEmpty() && n.value() > 2);
        return here && counts.stream().noneMatch(n -> n.value() >= least * .8);
    }

    private boolean hasQuantity(Line line, String lemma) {
        return line.tokens().stream()
                .anyMatch(t -> words.lemmas(ClaimWords.Role.QUANTITY, t.lower()).contains(lemma));
    }
}
