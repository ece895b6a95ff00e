package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Span;

/**
 * The text of an article with its claims, findings and the words that show where it comes from marked in place.
 *
 * @param paragraphs in order
 */
record TextView(List<Paragraph> paragraphs) {

    /** @param role that of its block, such as {@code title} or {@code list-item} */
    record Paragraph(String role, List<Stretch> stretches) {}

    /** @param number of the claim that it is a part of, null outside claims */
    record Stretch(@Nullable Integer number, String tone, List<Run> runs) {}

    /**
     * Words of one kind.
     *
     * @param letter of the mark that they are about, null if there is none
     * @param anchor whether they are the first about it
     */
    record Run(Words words, @Nullable String letter, boolean anchor) {}

    /** What is marked beside claims, by its letter; where it stands, null for nowhere. */
    record Mark(@Nullable Span span, String letter) {}

    /** A claim or mark and where it stands. */
    private record Place(Span span, int index) {}

    static TextView of(Article article, List<Span> claims, List<ClaimView> views, List<Mark> marks) {
        List<Block> blocks = article.blocks().isEmpty() && !article.text().isBlank()
                ? List.of(new Block(
                        Block.Role.PARAGRAPH, new Span(0, article.text().length())))
                : article.blocks();
        Marker marker = new Marker(article.text(), apart(claims), views, apart(spans(marks)), marks);
        return new TextView(blocks.stream().map(marker::paragraph).toList());
    }

    private static List<@Nullable Span> spans(List<Mark> marks) {
        List<@Nullable Span> spans = new ArrayList<>();
        marks.forEach(mark -> spans.add(mark.span()));
        return spans;
    }

    /** The letters of the marks that the text shows. */
    Set<String> letters() {
        return paragraphs.stream()
                .flatMap(p -> p.stretches().stream())
                .flatMap(s -> s.runs().stream())
                .filter(Run::anchor)
                .map(run -> String.valueOf(run.letter()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In order and without overlaps: where two overlap, the first stays. */
    private static List<Place> apart(List<? extends @Nullable Span> spans) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span != null && span.length() > 0) {
                places.add(new Place(span, i));
            }
        }
        places.sort((a, b) -> a.span().compareTo(b.span()));
        List<Place> apart = new ArrayList<>();
        for (Place place : places) {
            if (apart.isEmpty() || apart.getLast().span().end() <= place.span().start()) {
                apart.add(place);
            }
        }
        return apart;
    }

    /** How findings are called on a page: a, b, … z, aa, ab. */
    static String letter(int index) {
        int rest = index;
        StringBuilder letters = new StringBuilder();
        do {
            letters.insert(0, (char) ('a' + rest % 26));
            rest = rest / 26 - 1;
        } while (rest >= 0);
        return letters.toString();
    }

    /** Goes through the text once, from block to block. */
    private static final class Marker {

        private final String text;
        private final List<Place> claims;
        private final List<ClaimView> views;
        private final List<Place> findings;
        private final List<Mark> marks;
        private int claim;
        private int finding;

        Marker(String text, List<Place> claims, List<ClaimView> views, List<Place> findings, List<Mark> marks) {
            this.marks = marks;
            this.text = text;
            this.claims = claims;
            this.views = views;
            this.findings = findings;
        }

        Paragraph paragraph(Block block) {
            List<Stretch> stretches = new ArrayList<>();
            int at = block.span().start();
            int end = block.span().end();
            while (at < end) {
                while (claim < claims.size() && claims.get(claim).span().end() <= at) {
                    claim++;
                }
                Place next = claim < claims.size() ? claims.get(claim) : null;
                if (next == null || next.span().start() >= end) {
                    stretches.add(new Stretch(null, "", runs(at, end)));
                    at = end;
                } else if (next.span().start() > at) {
                    stretches.add(new Stretch(null, "", runs(at, next.span().start())));
                    at = next.span().start();
                } else {
                    int to = Math.min(end, next.span().end());
                    ClaimView view = views.get(next.index());
                    stretches.add(new Stretch(view.number(), view.tone(), runs(at, to)));
                    at = to;
                }
            }
            return new Paragraph(block.role().name().toLowerCase(Locale.ROOT).replace('_', '-'), stretches);
        }

        private List<Run> runs(int start, int end) {
            List<Run> runs = new ArrayList<>();
            int at = start;
            while (at < end) {
                while (finding < findings.size() && findings.get(finding).span().end() <= at) {
                    finding++;
                }
                Place next = finding < findings.size() ? findings.get(finding) : null;
                boolean inside = next != null && next.span().start() <= at;
                int to = next == null
                        ? end
                        : Math.min(end, inside ? next.span().end() : next.span().start());
                runs.add(run(at, to, inside ? next : null));
                at = to;
            }
            return runs;
        }

        private Run run(int start, int end, @Nullable Place about) {
            Words words = Words.of(text.substring(start, end));
            return about == null
                    ? new Run(words, null, false)
                    : new Run(
                            words,
                            marks.get(about.index()).letter(),
                            about.span().start() == start);
        }
    }

    /** How many places of the text are labelled because they hide or imitate writing. */
    long masked() {
        return paragraphs.stream()
                .flatMap(p -> p.stretches().stream())
                .flatMap(s -> s.runs().stream())
                .mapToLong(r -> r.words().masked())
                .sum();
    }
}
