package touchstone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.RuleFile.Find;
import touchstone.rulebook.RuleFile.Place;

/** Finds the words of one rule in the signals. Linear in the length of the text. Thread-safe. */
final class Finder {

    static final Found NOTHING = new Found(List.of(), List.of());

    private final Place in;
    private final @Nullable PatternSearch pattern;
    private final Phrases phrases;

    Finder(Find find, Map<String, Lexicon> lexicons) {
        this.in = find.in();
        this.pattern = find.pattern() == null ? null : new PatternSearch(find.pattern());
        Stream<String> fromLexicons = find.lexicons().stream()
                .map(lexicons::get)
                .flatMap(l -> l == null ? Stream.empty() : l.phrases().stream());
        this.phrases =
                new Phrases(Stream.concat(fromLexicons, find.phrases().stream()).toList());
    }

    /** What was found. {@code spans} point into the article's text and are empty for links of the site. */
    record Found(List<String> words, List<Span> spans) {}

    Found find(Signals signals) {
        return switch (in) {
            case TITLE -> inTitle(signals);
            case BODY -> inBody(signals);
            case TEXT -> join(inTitle(signals), inBody(signals));
            case SITE_LINKS -> inLinks(signals);
        };
    }

    private Found inTitle(Signals signals) {
        return within(signals.text("title"), signals.words("title"), signals.titleStart());
    }

    private Found inBody(Signals signals) {
        return within(signals.text("body"), signals.words("body"), signals.bodyStart());
    }

    private Found inLinks(Signals signals) {
        List<String> hits = new ArrayList<>();
        for (String link : signals.texts("site_links")) {
            if (!within(link, WordIndex.of(link), 0).words().isEmpty()) {
                hits.add(link);
            }
        }
        return new Found(hits, List.of());
    }

    private Found within(String text, WordIndex words, int offset) {
        List<Span> spans = new ArrayList<>();
        addPhrases(words, spans);
        if (pattern != null) {
            spans.addAll(pattern.find(words, 10 * Signals.MAX_LIST));
        }
        if (spans.isEmpty()) {
            return NOTHING;
        }
        List<Span> kept = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (kept.isEmpty() || !kept.getLast().overlaps(span)) {
                kept.add(span);
            }
        }
        List<Span> bounded = kept.subList(0, Math.min(kept.size(), Signals.MAX_LIST));
        return new Found(
                bounded.stream().map(s -> s.of(text)).toList(),
                bounded.stream().map(s -> s.shiftedBy(offset)).toList());
    }

    private static Found join(Found a, Found b) {
        if (b.words().isEmpty() || a.words().isEmpty()) {
            return b.words().isEmpty() ? a : b;
        }
        List<String> words = new ArrayList<>(a.words());
        words.addAll(b.words());
        List<Span> spans = new ArrayList<>(a.spans());
        spans.addAll(b.spans());
        return new Found(
                words.subList(0, Math.min(words.size(), Signals.MAX_LIST)),
                spans.subList(0, Math.min(spans.size(), Signals.MAX_LIST)));
    }

    private void addPhrases(WordIndex index, List<Span> spans) {
        phrases.find(index)
                .forEach((at, size) -> spans.add(new Span(
                        index.words().get(at).start(),
                        index.words().get(at + size - 1).end())));
    }
}
