package touchstone.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Span;
import touchstone.rulebook.ClaimWords;
import touchstone.text.WrittenDates;

/**
 * Makes days absolute that an English article counts from the day on which it appeared: "on Monday", "yesterday", "last
 * month". What may lie ahead or long ago is left, and so is what is quoted.
 */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d(?:s)?");
    private static final Set<String> PART_OF_DAY = Set.of("morning", "night", "evening", "afternoon");
    /** Words between which and the day no "on" is missing. */
    private static final Set<String> IN =
            Set.of("in", "since", "until", "by", "of", "for", "from", "before", "after", "during", "than");

    /** A month this near ahead may be the coming one. */
    private static final int SOON = 3;

    private static final int PURPOSE = 6;
    private static final int HEAD = 4;
    private static final int HEAD_LINE = 80;

    private final NounPhrases nouns;
    private final ClaimWords words;

    Days(NounPhrases nouns, ClaimWords words) {
        this.nouns = nouns;
        this.words = words;
    }

    /** The day from which the article counts; null if it does not say. */
    static @Nullable LocalDate of(Article article) {
        if (article.metadata().dated() != null) {
            return article.metadata().dated().toLocalDate();
        }
        for (Block block :
                article.blocks().subList(0, Math.min(HEAD, article.blocks().size()))) {
            String line = block.span().of(article.text());
            WrittenDates.Found found = line.length() > HEAD_LINE
                    ? null
                    : WrittenDates.first(line, article.metadata().language());
            if (found != null && block.role() != Block.Role.TITLE) {
                return found.day();
            }
        }
        return null;
    }

    /**
     * What to write for the days of a sentence.
     *
     * @param before the sentence before it, where there is one
     */
    List<Edit> edits(List<Token> tokens, List<Token> before, LocalDate day) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Edit edit = edit(tokens, before, i, day);
            if (edit != null) {
                edits.add(edit);
            }
        }
        return edits;
    }

    private @Nullable Edit edit(List<Token> tokens, List<Token> before, int i, LocalDate day) {
        boolean possessive = i + 1 < tokens.size()
                && (tokens.get(i + 1).lower().equals("'s") || tokens.get(i + 1).isOneOf("-"));
        if (possessive) {
            return null;
        }
        return switch (tokens.get(i).lower()) {
            case "today" -> isThisDay(tokens, i) ? on(tokens, i, day) : null;
            case "yesterday" -> isAlone(tokens, i) ? on(tokens, i, day.minusDays(1)) : null;
            case "year" -> year(tokens, i, day);
            case "month" -> month(tokens, i, YearMonth.from(day));
            case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" ->
                weekday(tokens, i, day);
            case "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "may" -> bareMonth(tokens, before, i, day);
            default -> null;
        };
    }

    /** "Today" says "nowadays" as well, and belongs to names. */
    private boolean isThisDay(List<Token> tokens, int i) {
        boolean nowadays =
                tokens.get(i).isCapital() || (i > 0 && tokens.get(i - 1).lower().matches("even|still|until"));
        boolean present = tokens.stream().anyMatch(t -> t.lower().matches("is|are|has|have|'s"));
        return !nowadays && !present && isAlone(tokens, i) && isPast(tokens, i);
    }

    private static boolean isAlone(List<Token> tokens, int i) {
        boolean before = i > 0
                && (IN.contains(tokens.get(i - 1).lower())
                        || tokens.get(i - 1).lower().equals("and"));
        boolean after = i + 1 < tokens.size()
                && (PART_OF_DAY.contains(tokens.get(i + 1).lower())
                        || tokens.get(i + 1).lower().matches("and|is|or"));
        return !before && !after;
    }

    private static Edit on(List<Token> tokens, int i, LocalDate day) {
        return new Edit(tokens.get(i).span(), (tokens.get(i).isCapital() ? "On " : "on ") + DAY.format(day));
    }

    private static @Nullable Edit year(List<Token> tokens, int i, LocalDate day) {
        Integer years = step(tokens, i);
        return years == null ? null : period(tokens, i, String.valueOf(day.getYear() + years));
    }

    private static @Nullable Edit month(List<Token> tokens, int i, YearMonth month) {
        Integer months = step(tokens, i);
        return months == null ? null : period(tokens, i, MONTH.format(month.plusMonths(months)));
    }

    /** −1 for "last", 0 for "this", 1 for "next" in front; null for "the last" and all others. */
    private static @Nullable Integer step(List<Token> tokens, int i) {
        if (i == 0
                || (i > 1 && tokens.get(i - 2).lower().matches("the|this|each|every|for|over|past|before|same|time"))) {
            return null;
        }
        return switch (tokens.get(i - 1).lower()) {
            case "last" -> -1;
            case "this" -> 0;
            case "next" -> 1;
            default -> null;
        };
    }

    private static Edit period(List<Token> tokens, int i, String name) {
        Span span = new Span(tokens.get(i - 1).start(), tokens.get(i).end());
        String before = i > 1 ? tokens.get(i - 2).lower() : "";
        boolean month = isMonth(before) && tokens.get(i - 2).isCapital();
        boolean led = (IN.contains(before) && !before.equals("than")) || (month && !name.contains(" "));
        return new Edit(span, led ? name : (tokens.get(i - 1).isCapital() ? "In " : "in ") + name);
    }

    private @Nullable Edit weekday(List<Token> tokens, int i, LocalDate day) {
        boolean on = i > 0 && tokens.get(i - 1).lower().equals("on");
        boolean afterVerb = i > 0 && nouns.isPast(tokens.get(i - 1));
        int verb = on ? i - 1 : i;
        if (!tokens.get(i).isCapital() || !(on || afterVerb) || !isPast(tokens, verb)) {
            return null;
        }
        boolean part =
                i + 1 < tokens.size() && PART_OF_DAY.contains(tokens.get(i + 1).lower());
        int end = part ? i + 1 : i;
        if (end + 1 < tokens.size()
                && (tokens.get(end + 1).isCapital()
                        || Character.isDigit(tokens.get(end + 1).text().charAt(0))
                        || tokens.get(end + 1).lower().matches("and|or|to|'s"))) {
            return null;
        }
        boolean dated = end + 2 < tokens.size()
                && tokens.get(end + 1).isOneOf(",")
                && ((tokens.get(end + 2).isCapital()
                                && isMonth(tokens.get(end + 2).lower()))
                        || Character.isDigit(tokens.get(end + 2).text().charAt(0)));
        if (dated) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.valueOf(tokens.get(i).lower().toUpperCase(Locale.ROOT));
        LocalDate meant = day.with(TemporalAdjusters.previousOrSame(weekday));
        String words = part
                ? tokens.get(i).text() + " " + tokens.get(end).text() + ", " + DATE.format(meant)
                : DAY.format(meant);
        return new Edit(
                new Span(tokens.get(on ? i - 1 : i).start(), tokens.get(end).end()),
                (tokens.get(on ? i - 1 : i).isCapital() && on ? "On " : "on ") + words);
    }

    /** Whether what happened at a place is over: the verb before it, else the first behind, is a past tense; no plans are told. */
    private boolean isPast(List<Token> tokens, int at) {
        Token verb = null;
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (words.is(ClaimWords.Role.FUTURE, token.lower()) && !token.isCapital()) {
                return false;
            }
            boolean near = k < at || verb == null;
            verb = near && (nouns.isFinite(token) || nouns.isPast(token)) ? token : verb;
        }
        return verb != null && nouns.isPast(verb);
    }

    /** "in March": of this year, where it has been, or of the last; where no other year is spoken of. */
    private @Nullable Edit bareMonth(List<Token> tokens, List<Token> before, int i, LocalDate day) {
        boolean in =
                i > 0 && tokens.get(i - 1).lower().equals("in") && tokens.get(i).isCapital();
        boolean followed = i + 1 < tokens.size()
                && (tokens.get(i + 1).isCapital()
                        || Character.isDigit(tokens.get(i + 1).text().charAt(0))
                        || tokens.get(i + 1).lower().matches("this|last|next|and|or|of"));
        boolean years = hasYear(tokens) || hasYear(before);
        int month = month(tokens.get(i).lower());
        int ahead = month - day.getMonthValue();
        boolean unclear = (ahead >= 0 && ahead <= SOON) || isPurpose(tokens, i);
        if (!in || followed || years || unclear || !isPast(tokens, i - 1)) {
            return null;
        }
        int year = month < day.getMonthValue() ? day.getYear() : day.getYear() - 1;
        return new Edit(
                new Span(tokens.get(i - 1).start(), tokens.get(i).end()),
                "in " + MONTH.format(YearMonth.of(year, month)));
    }

    /** "To support her in November": ahead, whatever the tense of the verb before. */
    private static boolean isPurpose(List<Token> tokens, int i) {
        for (int k = Math.max(0, i - PURPOSE); k < i - 1; k++) {
            char next = tokens.get(k + 1).text().charAt(0);
            if (tokens.get(k).lower().equals("to") && !Character.isDigit(next) && !Character.isUpperCase(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasYear(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(t -> YEAR.matcher(t.text()).matches() || t.lower().matches("years?|decades?|century|ago"));
    }

    private static boolean isMonth(String lower) {
        return month(lower) > 0;
    }

    private static int month(String lower) {
        return List.of(
                                "january",
                                "february",
                                "march",
                                "april",
                                "may",
                                "june",
                                "july",
                                "august",
                                "september",
                                "october",
                                "november",
                                "december")
                        .indexOf(lower)
                + 1;
    }
}
