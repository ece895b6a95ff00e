package touchstone.rulebook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the labels of a rater mean on the common scale, 0 least to 1 most reliable. Thread-safe. */
final class RaterScale {

    /** Numbers from 0 to 1 that are on the common scale already. */
    static final RaterScale LINEAR = new RaterScale(1, Map.of());

    private final double most;
    private final Map<String, Meaning> meanings;

    /** A label's value, and the same in words. */
    record Meaning(double value, String says) {}

    private RaterScale(double most, Map<String, Meaning> meanings) {
        this.most = most;
        this.meanings = Map.copyOf(meanings);
    }

    /** Numbers from 0 to {@code most}. */
    static RaterScale upTo(double most) {
        return new RaterScale(most, Map.of());
    }

    static RaterScale of(Map<String, Meaning> meanings) {
        return new RaterScale(0, meanings);
    }

    /**
     * What the header of a list says: {@code linear}, {@code linear-100}, {@code label=value label=value …}, or the name of a
     * scale in {@code rules/scales.tsv}. Null if it is none of them.
     */
    static @Nullable RaterScale parse(String text, RaterScales known) {
        if (text.equals("linear")) {
            return LINEAR;
        }
        if (text.matches("linear-[1-9][0-9]{0,3}")) {
            return upTo(Integer.parseInt(text.substring("linear-".length())));
        }
        return text.indexOf('=') < 0 ? known.named(text) : inline(text);
    }

    private static @Nullable RaterScale inline(String text) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (String part : text.split("\\s+", -1)) {
            int equals = part.lastIndexOf('=');
            Double value = equals < 1 ? null : number(part.substring(equals + 1), 1);
            if (value == null) {
                return null;
            }
            String label = part.substring(0, equals);
            meanings.put(label, new Meaning(value, quoted(label)));
        }
        return of(meanings);
    }

    /** Null if the label is not on the scale. */
    @Nullable
    Meaning of(String label) {
        if (!meanings.isEmpty()) {
            return meanings.get(label);
        }
        Double value = number(label, most);
        String of = most == 1 ? "1" : String.format(Locale.ROOT, "%.0f", most);
        return value == null ? null : new Meaning(value / most, label + " of " + of);
    }

    static String quoted(String label) {
        return "“" + label + "”";
    }

    /** A number from 0 to {@code most}, null if the text is none. */
    static @Nullable Double number(String text, double most) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= most ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
