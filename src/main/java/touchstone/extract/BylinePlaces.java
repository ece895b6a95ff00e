package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.extract.BylineWords.Trust;
import touchstone.extract.PageMarks.Line;
import touchstone.extract.PageMarks.Mark;
import touchstone.extract.PageMarks.Sign;

/** The places of a page that name its author, each read by itself. */
final class BylinePlaces {

    private static final Set<Place> FIELDS = EnumSet.of(Place.LINKED, Place.LINKED_PAGE, Place.META, Place.LABELLED);
    private static final int MOST = 80;
    private static final int MOST_AFAR = 40;
    /** Nobody signs farther from the headline than this, in characters; what stands there is about somebody else. */
    static final int NEAR_BEFORE = -300;

    static final int NEAR = 500;

    /** Where a name was read. What a page's software writes into fields is one voice, what readers see another. */
    enum Place {
        LINKED,
        LINKED_PAGE,
        META,
        LABELLED,
        PROPERTY,
        LINK,
        NAMED,
        AUTHOR,
        PROFILE,
        TEXT,
        DATED
    }

    /**
     * @param bare the names without case and what stands between their letters
     * @param distance from the headline in characters of text, negative above it; 0 for fields
     * @param last whether it stands in the last fifth of the page
     */
    record Reading(List<String> names, List<String> bare, Place place, int distance, boolean last) {

        boolean isField() {
            return FIELDS.contains(place);
        }

        boolean isNear() {
            return !isField() && isNear(distance);
        }

        static boolean isNear(int distance) {
            return distance >= NEAR_BEFORE && distance < NEAR;
        }
    }

    private final PageFacts page;
    private final PageMarks marks;
    private final HeadlinePlaces headline;
    private final @Nullable String language;
    private final List<Reading> all = new ArrayList<>();
    private int afar;

    private BylinePlaces(PageFacts page, PageMarks marks, HeadlinePlaces headline, @Nullable String language) {
        this.page = page;
        this.marks = marks;
        this.headline = headline;
        this.language = language;
    }

    static List<Reading> of(PageFacts page, PageMarks marks, HeadlinePlaces headline, @Nullable String language) {
        BylinePlaces places = new BylinePlaces(page, marks, headline, language);
        places.linked();
        places.metas();
        places.marked();
        places.written();
        return places.all;
    }

    /** Keeps few: what is read is compared each with each. */
    private void add(List<String> names, Place place, int distance) {
        if (names.isEmpty() || all.size() >= MOST) {
            return;
        }
        boolean last = distance > .8 * (marks.length() - headline.offsets().getFirst());
        Reading reading =
                new Reading(names, names.stream().map(ArticleText::bare).toList(), place, distance, last);
        boolean far = !reading.isField() && !reading.isNear();
        if (!far || afar++ < MOST_AFAR) {
            all.add(reading);
        }
    }

    /** Whether nothing more is kept of what stands there. */
    private boolean isFull(int distance) {
        return all.size() >= MOST || (afar >= MOST_AFAR && !Reading.isNear(distance));
    }

    private void linked() {
        for (JsonNode article : page.articles()) {
            add(linked(article), Place.LINKED, 0);
        }
        for (JsonNode article : page.data()
                .graph()
                .ofType(
                        "webpage",
                        "itempage",
                        "collectionpage",
                        "faqpage",
                        "aboutpage",
                        "product",
                        "recipe",
                        "howto",
                        "podcastepisode",
                        "videoobject",
                        "course")) {
            add(linked(article), Place.LINKED_PAGE, 0);
        }
    }

    private List<String> linked(JsonNode article) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : page.data().graph().values(article, "author", "creator")) {
            String words = page.data().graph().words(author);
            if (words != null) {
                names.addAll(BylineWords.names(words));
            }
        }
        return names;
    }

    private void metas() {
        for (String name : List.of(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "byl",
                "dcterms.creator",
                "cxenseparse:author",
                "og:author",
                "article.author",
                "authors",
                "citation_author",
                "byline",
                "creator",
                "og:article:author")) {
            String meta = page.meta(name);
            if (meta != null) {
                add(BylineWords.names(name.equals("citation_author") ? inOrder(meta) : meta), Place.META, 0);
            }
        }
        for (int i = 1; i < 3; i++) {
            String label = page.meta("twitter:label" + i);
            String data = page.meta("twitter:data" + i);
            if (label != null
                    && data != null
                    && label.matches(
                            "(?i).*\\b(?:by|von|por|par|da|door|av|af|przez|author|autor|auteur|geschrieben|автор\\p{L}*)\\b.*")) {
                add(BylineWords.names(data), Place.LABELLED, 0);
            }
        }
    }

    private static String inOrder(String name) {
        String[] parts = name.split(",", -1);
        return parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : name;
    }

    private void marked() {
        for (Mark mark : marks.marks()) {
            Place place = place(mark);
            if (place == null || isFull(headline.distance(mark.offset())) || headline.isForeign(mark.region())) {
                continue;
            }
            String content = mark.element().attr("content");
            List<String> pieces = content.isEmpty() ? PageMarks.pieces(mark.element(), 300) : List.of(content);
            add(BylineWords.names(pieces, Trust.MARKED, language), place, headline.distance(mark.offset()));
        }
    }

    private static @Nullable Place place(Mark mark) {
        if (mark.signs().contains(Sign.AUTHOR_PROPERTY)) {
            return Place.PROPERTY;
        }
        if (mark.signs().contains(Sign.AUTHOR_LINK)) {
            return Place.LINK;
        }
        if (mark.signs().contains(Sign.AUTHOR_NAME)) {
            return Place.NAMED;
        }
        if (mark.signs().contains(Sign.AUTHOR)) {
            return Place.AUTHOR;
        }
        return mark.signs().contains(Sign.PROFILE_LINK) ? Place.PROFILE : null;
    }

    private void written() {
        List<Line> lines = marks.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int distance = headline.distance(line.offset());
            if (isFull(distance) || headline.isForeign(line.region())) {
                continue;
            }
            List<String> pieces = line.pieces();
            if (line.text().length() < 25 && i + 1 < lines.size()) {
                pieces = new ArrayList<>(pieces);
                pieces.addAll(lines.get(i + 1).pieces());
            }
            List<String> names = BylineWords.names(pieces, Trust.TEXT, language);
            add(names, Place.TEXT, distance);
            if (names.isEmpty() && distance > 0 && distance < 500 && isDated(lines, i)) {
                names = BylineWords.names(line.pieces(), Trust.BESIDE_DATE, language);
                if (BylineWords.isAll(names, line.pieces(), language)) {
                    add(names, Place.DATED, distance);
                }
            }
        }
    }

    private boolean isDated(List<Line> lines, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(lines.size() - 1, at + 1); i++) {
            Line line = lines.get(i);
            if (line.text().length() < 60 && line.date(language) != null) {
                return true;
            }
        }
        return false;
    }
}
