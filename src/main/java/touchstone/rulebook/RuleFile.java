package touchstone.rulebook;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;

/**
 * A rule as its file tells it, checked for form; whether its condition makes sense is for the room {@code rule} to say.
 *
 * @param id area and short name, equal to the path of its file without {@code .yaml}
 * @param status how far it has proved itself
 * @param version goes up with every change of what the rule means
 * @param title what it looks for, a few words
 * @param why why that matters to a reader, one sentence
 * @param references publications that support it, at least one
 * @param falsePositives where it is known to be wrong, at least one
 * @param criterion the question to which it answers
 * @param find what to look for in the text, null if only signals decide
 * @param when condition over signals, null if the rule holds wherever its needs are observed
 * @param message one sentence for the reader; {@code {name}} stands for a signal
 * @param hits examples on which it must fire
 * @param misses near examples on which it must be silent
 */
public record RuleFile(
        String id,
        Status status,
        int version,
        String title,
        String why,
        List<String> references,
        List<String> falsePositives,
        List<String> tags,
        String criterion,
        Applies applies,
        @Nullable Find find,
        @Nullable Expression when,
        Effect effect,
        Expression message,
        List<Example> hits,
        List<Example> misses) {

    public RuleFile {
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
        tags = List.copyOf(tags);
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /** The same rule where it applies, what it finds and what it changes are others. */
    public RuleFile with(Applies otherApplies, @Nullable Find otherFind, Effect otherEffect) {
        return new RuleFile(
                id,
                status,
                version,
                title,
                why,
                references,
                falsePositives,
                tags,
                criterion,
                otherApplies,
                otherFind,
                when,
                otherEffect,
                message,
                hits,
                misses);
    }

    /** How far a rule has proved itself. A deprecated rule is kept, so that its id is never reused, and not run. */
    public enum Status {
        EXPERIMENTAL,
        STABLE,
        DEPRECATED
    }

    /** What a rule is about. */
    public enum Subject {
        ARTICLE,
        SOURCE
    }

    /**
     * Where a rule applies.
     *
     * @param needs signals that must have been observed, else the rule says nothing
     * @param without signals beside which the rule says nothing, since another rule says the same on better evidence
     * @param kinds kinds of page or of source, empty for all
     * @param languages BCP-47 primary codes, empty for all; an unknown language counts as fitting
     * @param where the place of {@code needs} in the file
     * @param countries two-letter endings of addresses such as {@code fr}, empty for all; an unknown country fits none
     * @param from first day of publication, null if any; what bears no date fits no bound
     * @param until last day of publication, null if any
     */
    public record Applies(
            Subject to,
            List<String> needs,
            List<String> without,
            Set<String> kinds,
            Set<String> languages,
            Expression where,
            Set<String> countries,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Applies {
            needs = List.copyOf(needs);
            without = List.copyOf(without);
            kinds = Set.copyOf(kinds);
            languages = Set.copyOf(languages);
            countries = Set.copyOf(countries);
        }
    }

    /** Where to look. */
    public enum Place {
        TITLE,
        BODY,
        TEXT,
        SITE_LINKS
    }

    /** What to look for; every way given adds to what is found. */
    public record Find(
            Place in,
            List<String> lexicons,
            List<String> phrases,
            @Nullable Pattern pattern) {
        public Find {
            lexicons = List.copyOf(lexicons);
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * Text with the place where it stands, so that errors inside it can be pointed at.
     *
     * @param column of its first character; in a block of several lines all of them start there
     * @param lines the whole file
     */
    public record Expression(String text, String file, int line, int column, List<String> lines) {

        /** A problem at a place inside this text; both count from 1. */
        public Problem problem(int innerLine, int innerColumn, String message, @Nullable String hint) {
            int at = line + innerLine - 1;
            String excerpt = at <= lines.size() ? lines.get(at - 1) : null;
            return new Problem(file, at, column + innerColumn - 1, message, excerpt, hint);
        }
    }

    /**
     * What a rule that fires changes.
     *
     * @param points for the form of an article or the score of a source
     * @param scale points by the value of a signal instead, null if {@code points} holds
     * @param kind the kind that the page or source turns out to have, null if it says nothing of that
     */
    public record Effect(
            int points, @Nullable Scale scale, @Nullable String kind) {}

    /** Points by the value of a signal: straight lines between the given values, flat beyond them. */
    public record Scale(String signal, TreeMap<Double, Double> at) {

        public Scale {
            at = new TreeMap<>(at);
        }

        /** Whole points for a value. */
        public int points(double value) {
            Map.Entry<Double, Double> low = at.floorEntry(value);
            Map.Entry<Double, Double> high = at.ceilingEntry(value);
            if (low == null || high == null) {
                return (int) Math.round((low == null ? at.firstEntry() : at.lastEntry()).getValue());
            }
            double width = high.getKey() - low.getKey();
            double share = width == 0 ? 0 : (value - low.getKey()) / width;
            return (int) Math.round(low.getValue() + share * (high.getValue() - low.getValue()));
        }
    }

    /**
     * A case that the rule must get right.
     *
     * @param signals what is observed, by name of signal; marks taken out of the text
     * @param markedTitle spans marked with {@code [[…]]} in the title
     * @param markedBody the same in the body
     * @param points the points expected, null if not asserted
     * @param message the sentence expected, null if not asserted
     */
    public record Example(
            Map<String, Object> signals,
            List<Span> markedTitle,
            List<Span> markedBody,
            @Nullable Integer points,
            Expression where,
            @Nullable String message) {
        public Example {
            signals = Map.copyOf(signals);
            markedTitle = List.copyOf(markedTitle);
            markedBody = List.copyOf(markedBody);
        }
    }
}
