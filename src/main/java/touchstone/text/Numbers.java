package touchstone.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;

/**
 * Numbers in English texts, in digits or words, with scale and unit: "1.2 million", "5 %", "$3bn", "two dozen". Digits
 * within names ("COVID-19", "G7", "F-16") are no numbers.
 */
public final class Numbers {

    private static final Map<String, Double> SMALL = Map.ofEntries(
            Map.entry("zero", 0.0),
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0),
            Map.entry("sixty", 60.0),
            Map.entry("seventy", 70.0),
            Map.entry("eighty", 80.0),
            Map.entry("ninety", 90.0));

    private static final Map<String, Double> SCALE = Map.ofEntries(
            Map.entry("dozen", 12.0),
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("k", 1e3),
            Map.entry("million", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("m", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("b", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12));

    private static final Map<String, String> UNIT = Map.ofEntries(
            Map.entry("percent", "%"),
            Map.entry("pct", "%"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("bucks", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("rupees", "INR"),
            Map.entry("yen", "JPY"),
            Map.entry("usd", "USD"),
            Map.entry("eur", "EUR"),
            Map.entry("gbp", "GBP"));

    private static final Map<Character, String> SIGN =
            Map.of('$', "USD", '€', "EUR", '£', "GBP", '¥', "JPY", '₹', "INR");

    private final String text;
    private final List<Words.Word> words;

    private Numbers(String text) {
        this.text = text;
        this.words = Words.of(text);
    }

    /** The numbers in order, without overlap. */
    public static List<NumberMention> find(String text) {
        return new Numbers(text).find();
    }

    private List<NumberMention> find() {
        List<NumberMention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Reading reading = new Reading(at);
            if (reading.read()) {
                found.add(reading.mention());
            }
            at = Math.max(at + 1, reading.next);
        }
        return List.copyOf(found);
    }

    private @Nullable String word(int index) {
        return index < words.size() ? words.get(index).folded() : null;
    }

    /** Whether only spaces or one hyphen stand between a word and the one before. */
    private boolean follows(int index) {
        int from = words.get(index - 1).span().end();
        int to = words.get(index).span().start();
        return to - from <= 2 && text.substring(from, to).replace('\u00A0', ' ').matches(" *|-");
    }

    /** One number that begins at a word, as far as it has been read. */
    private final class Reading {
        private final int first;
        private int next;
        private double value;
        private String unit = "";
        private int start;
        private int end;

        Reading(int first) {
            this.first = first;
            this.next = first;
        }

        boolean read() {
            start = words.get(first).span().start();
            String word = words.get(first).folded();
            boolean digits = word.charAt(0) >= '0' && word.charAt(0) <= '9';
            if (!(digits ? readDigits(word) : readWords())) {
                return false;
            }
            readScales();
            readSign();
            readUnit();
            boolean plain = digits && unit.isEmpty() && next == first + 1 && word.length() == 4;
            if (plain && word.chars().allMatch(Character::isDigit) && value >= 1500 && value <= 2100) {
                unit = "year";
            }
            return true;
        }

        NumberMention mention() {
            return new NumberMention(value, unit, new Span(start, end));
        }

        private boolean readDigits(String word) {
            next = first + 1;
            end = words.get(first).span().end();
            int length = 0;
            while (length < word.length() && ".,0123456789".indexOf(word.charAt(length)) >= 0) {
                length++;
            }
            String tail = word.substring(length);
            Double parsed = length > 25 ? null : parse(word.substring(0, length));
            if (parsed == null || isWithinName()) {
                return false;
            }
            value = parsed;
            if (SCALE.containsKey(tail)) {
                value *= SCALE.getOrDefault(tail, 1.0);
            } else if (tail.matches("st|nd|rd|th")) {
                unit = "th";
            } else if (!tail.isEmpty()) {
                return false;
            }
            return true;
        }

        /** "covid-19", "F-16": a hyphen ties the digits to a word. */
        private boolean isWithinName() {
            return start >= 2 && text.charAt(start - 1) == '-' && Character.isLetter(text.charAt(start - 2));
        }

        private boolean readWords() {
            Double small = SMALL.get(word(first));
            boolean article = "a".equals(word(first)) && first + 1 < words.size() && follows(first + 1);
            boolean scaled = article
                    && SCALE.containsKey(words.get(first + 1).folded())
                    && !"m".equals(word(first + 1))
                    && !"k".equals(word(first + 1))
                    && !"b".equals(word(first + 1));
            if (small == null && !scaled) {
                return false;
            }
            value = small == null ? 1 : small;
            next = first + 1;
            end = words.get(first).span().end();
            Double ones = next < words.size() && value >= 20 ? SMALL.get(word(next)) : null;
            if (ones != null && ones < 10 && follows(next)) {
                value += ones;
                take();
            }
            return true;
        }

        private void readScales() {
            while (next < words.size() && next < first + 5 && follows(next) && unit.isEmpty()) {
                String word = words.get(next).folded();
                boolean letter = word.length() == 1;
                if (!SCALE.containsKey(word) || letter) {
                    return;
                }
                value *= SCALE.getOrDefault(word, 1.0);
                take();
            }
        }

        private void readSign() {
            int before = start - 1;
            while (before >= 0 && before > start - 3 && Marks.isSpace(text.charAt(before))) {
                before--;
            }
            String currency = before < 0 ? null : SIGN.get(text.charAt(before));
            if (currency != null) {
                unit = currency;
                start = before;
            }
            int after = end;
            while (after < text.length() && after < end + 2 && Marks.isSpace(text.charAt(after))) {
                after++;
            }
            if (after < text.length() && currency == null) {
                char sign = text.charAt(after);
                if (sign == '%' || sign == '٪') {
                    unit = "%";
                    end = after + 1;
                } else if (sign == '€' || sign == '£') {
                    unit = SIGN.getOrDefault(sign, "");
                    end = after + 1;
                }
            }
        }

        private void readUnit() {
            if (!unit.isEmpty() || next >= words.size() || !follows(next)) {
                return;
            }
            String word = words.get(next).folded();
            String following = word(next + 1);
            if (UNIT.containsKey(word)) {
                unit = UNIT.getOrDefault(word, "");
                take();
            } else if ("per".equals(word) && "cent".equals(following)) {
                unit = "%";
                take();
                take();
            } else if ("percentage".equals(word) && following != null && following.startsWith("point")) {
                unit = "pp";
                take();
                take();
            } else if ("us".equals(word) && following != null && following.startsWith("dollar")) {
                unit = "USD";
                take();
                take();
            }
        }

        private void take() {
            end = words.get(next).span().end();
            next++;
        }
    }

    /** "1,200.5" and "1.200.000"; null for what is no number, such as "1.2.3". */
    private static @Nullable Double parse(String digits) {
        String plain = digits;
        if (digits.matches("[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?")) {
            plain = digits.replace(",", "");
        } else if (digits.matches("[0-9]{1,3}([.][0-9]{3}){2,}")) {
            plain = digits.replace(".", "");
        } else if (digits.matches("[0-9]+,[0-9]{1,2}")) {
            plain = digits.replace(',', '.');
        }
        return plain.matches("[0-9]+([.][0-9]+)?") ? Double.valueOf(plain) : null;
    }
}
