package touchstone.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rulebook.RuleFile.Subject;

/**
 * What was observed of one article or one source, by name of {@link Signal}. What is missing was not observed. Thread-safe.
 */
public final class Signals {

    /** Lists and texts are cut here, which bounds what any condition can cost. */
    static final int MAX_LIST = 200;

    /** Letters of a body. */
    static final int MAX_TEXT = 200_000;

    /** Letters of any other text. */
    static final int MAX_LINE = 2_000;

    /** Letters of an item of a list. */
    static final int MAX_ITEM = 500;

    private final Subject subject;
    private final Map<String, Object> values;

    /** What the rule at hand found, which hides what stands in {@code values}. */
    private final Map<String, Object> found;

    private final String text;
    private final int titleStart;
    private final int bodyStart;

    /** Words of title and body, cut once for all rules. */
    private final Map<String, WordIndex> words;

    private Signals(
            Subject subject,
            Map<String, Object> values,
            String text,
            int titleStart,
            int bodyStart,
            Map<String, WordIndex> words) {
        this.words = words;
        this.subject = subject;
        this.values = Map.copyOf(values);
        this.found = Map.of();
        this.text = text;
        this.titleStart = titleStart;
        this.bodyStart = bodyStart;
    }

    /**
     * Signals of an article whose title and body stand in {@code text} at the given places.
     *
     * @param observed values by name, without title, body and derived ones
     */
    static Signals ofArticle(String text, @Nullable Span title, int bodyStart, Map<String, Object> observed) {
        String head = title == null ? "" : title.of(text);
        String body = text.substring(bodyStart, Math.min(text.length(), bodyStart + MAX_TEXT));
        Map<String, Object> values = new HashMap<>(observed);
        values.put("title", head);
        values.put("body", body);
        values.put("title_words", (long) Words.count(head));
        WordIndex index = WordIndex.of(body);
        values.put("body_words", (long) index.words().size());
        values.putAll(Style.of(body));
        values.put("capital_words", (long) Words.shouted(head));
        values.put("exclamations", exclamations(head) + exclamations(body));
        return new Signals(
                Subject.ARTICLE,
                complete(Subject.ARTICLE, values),
                text,
                title == null ? 0 : title.start(),
                bodyStart,
                new ConcurrentHashMap<>(Map.of("body", index)));
    }

    private static long exclamations(String text) {
        long count = 0;
        for (int at = text.indexOf('!'); at >= 0; at = text.indexOf('!', at + 1)) {
            count++;
        }
        return count;
    }

    /** Signals of a source, by name. */
    static Signals ofSource(Map<String, Object> observed) {
        return new Signals(Subject.SOURCE, complete(Subject.SOURCE, observed), "", 0, 0, new ConcurrentHashMap<>());
    }

    /** Every signal that is not optional gets a value. */
    private static Map<String, Object> complete(Subject subject, Map<String, Object> observed) {
        Map<String, Object> values = new HashMap<>();
        for (Signal signal : Signal.ALL) {
            Object value = observed.get(signal.name());
            if (value == null && !signal.optional() && signal.subjects().contains(subject)) {
                value = signal.absent();
            }
            if (value != null) {
                values.put(signal.name(), bounded(signal, value));
            }
        }
        return values;
    }

    private static Object bounded(Signal signal, Object value) {
        if (signal.type() == Signal.Type.NUMBER && value instanceof Long whole) {
            return whole.doubleValue();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .limit(MAX_LIST)
                    .map(item -> cut(String.valueOf(item), MAX_ITEM))
                    .toList();
        }
        if (value instanceof String text) {
            return cut(text, signal.name().equals("body") ? MAX_TEXT : MAX_LINE);
        }
        return value;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** These signals with what the rule at hand found. */
    Signals with(List<String> found) {
        List<String> items = found.stream().map(item -> cut(item, MAX_ITEM)).toList();
        return new Signals(
                this,
                subject == Subject.ARTICLE
                        ? Map.of(
                                "found",
                                items,
                                "count",
                                (long) items.size(),
                                "rate",
                                1000.0 * items.size() / Math.max(1, number("body_words")))
                        : Map.of("found", items));
    }

    private Signals(Signals all, Map<String, Object> found) {
        this.subject = all.subject;
        this.values = all.values;
        this.found = found;
        this.text = all.text;
        this.titleStart = all.titleStart;
        this.bodyStart = all.bodyStart;
        this.words = all.words;
    }

    Subject subject() {
        return subject;
    }

    boolean observed(String name) {
        return value(name) != null;
    }

    @Nullable
    Object value(String name) {
        Object here = found.get(name);
        return here == null ? values.get(name) : here;
    }

    String text(String name) {
        return value(name) instanceof String s ? s : "";
    }

    /** The value of a number or count, 0 if it was not observed. */
    public double number(String name) {
        return value(name) instanceof Number n ? n.doubleValue() : 0;
    }

    @SuppressWarnings("unchecked") // lists of signals hold texts, checked where they come in
    List<String> texts(String name) {
        return value(name) instanceof List<?> list ? (List<String>) list : List.of();
    }

    /** The words of a text signal. */
    WordIndex words(String name) {
        return words.computeIfAbsent(name, n -> WordIndex.of(text(n)));
    }

    String text() {
        return text;
    }

    int titleStart() {
        return titleStart;
    }

    int bodyStart() {
        return bodyStart;
    }
}
