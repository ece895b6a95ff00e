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

    private static final int MAX_TEXT = 200_000;

    private final Subject subject;
    private final Map<String, Object> values;
    private final String text;
    private final int titleStart;
    private final int bodyStart;

    /** Words of title and body, cut once for all rules. */
    private final Map<String, List<Words.Word>> words;

    private Signals(
            Subject subject,
            Map<String, Object> values,
            String text,
            int titleStart,
            int bodyStart,
            Map<String, List<Words.Word>> words) {
        this.words = words;
        this.subject = subject;
        this.values = Map.copyOf(values);
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
        values.put("body_words", (long) Words.count(body));
        values.putAll(Style.of(body));
        values.put("capital_words", (long) Words.shouted(head));
        values.put(
                "exclamations",
                head.chars().filter(c -> c == '!').count()
                        + body.chars().filter(c -> c == '!').count());
        return new Signals(
                Subject.ARTICLE,
                complete(Subject.ARTICLE, values),
                text,
                title == null ? 0 : title.start(),
                bodyStart,
                new ConcurrentHashMap<>());
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
        if (value instanceof List<?> list && list.size() > MAX_LIST) {
            return List.copyOf(list.subList(0, MAX_LIST));
        }
        return value;
    }

    /** These signals with what the rule at hand found. */
    Signals with(List<String> found) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("found", found);
        if (subject == Subject.ARTICLE) {
            all.put("count", (long) found.size());
            all.put("rate", 1000.0 * found.size() / Math.max(1, number("body_words")));
        }
        return new Signals(subject, all, text, titleStart, bodyStart, words);
    }

    Subject subject() {
        return subject;
    }

    boolean observed(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    String text(String name) {
        return values.get(name) instanceof String s ? s : "";
    }

    /** The value of a number or count, 0 if it was not observed. */
    public double number(String name) {
        return values.get(name) instanceof Number n ? n.doubleValue() : 0;
    }

    @SuppressWarnings("unchecked") // lists of signals hold texts, checked where they come in
    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list ? (List<String>) list : List.of();
    }

    /** The words of a text signal. */
    List<Words.Word> words(String name) {
        return words.computeIfAbsent(name, n -> Words.of(text(n)));
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
