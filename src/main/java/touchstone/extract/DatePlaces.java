package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.extract.PageMarks.Line;
import touchstone.extract.PageMarks.Mark;
import touchstone.extract.PageMarks.Sign;
import touchstone.model.Metadata.Origin;
import touchstone.text.JsonLd;
import touchstone.text.WebDates;
import touchstone.text.WrittenDates;

/** The places of a page that name a day of its own, each read by itself. */
final class DatePlaces {

    /** What a place says that happened on the day. */
    enum Meaning {
        PUBLISHED,
        MODIFIED,
        /** A date beside the headline, and nobody says of what. */
        OPEN
    }

    /** @param weight how far the place can be believed, by itself */
    record Dated(OffsetDateTime moment, Meaning meaning, Origin origin, double weight) {

        boolean hasTime() {
            return !moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    || !moment.getOffset().equals(ZoneOffset.UTC);
        }

        boolean isSeen() {
            return origin == Origin.TEXT || origin == Origin.MARKUP;
        }
    }

    private static final int NEAR_BEFORE = -300;
    private static final int NEAR = 700;
    private static final int LONGEST_BARE_LINE = 90;
    /** The most that a place far from the headline counts for. */
    private static final double FAR = .8;

    private static final int MOST_IN_LINE = 3;
    private static final Pattern DAY_IN_PATH =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|\\+|_|$)");
    private static final Set<String> PUBLISHED_METAS =
            Set.of(("date pubdate dcdate dcdateissued dctermsdate dctermscreated dctermsissued dctermsavailable "
                            + "sailthrudate parselypubdate citationdate citationonlinedate releasedate created datecreated "
                            + "articlecreated issuedate articledate btpubdate dccreated ogpubdate postdate")
                    .split(" ", -1));
    private static final Pattern PUBLISHING = Pattern.compile("publi(?:sh|cat)(?!er)");
    private static final Pattern MODIFYING = Pattern.compile("modif|updat|revis|lastchange");
    private static final Pattern NO_DAY = Pattern.compile("expir|unpubl|end|archiv|embargo|valid|event");

    private final PageFacts page;
    private final PageMarks marks;
    private final HeadlinePlaces headline;
    private final @Nullable String language;
    private final List<Dated> all = new ArrayList<>();

    private DatePlaces(PageFacts page, PageMarks marks, HeadlinePlaces headline, @Nullable String language) {
        this.page = page;
        this.marks = marks;
        this.headline = headline;
        this.language = language;
    }

    static List<Dated> of(PageFacts page, PageMarks marks, HeadlinePlaces headline, @Nullable String language) {
        DatePlaces places = new DatePlaces(page, marks, headline, language);
        places.linked();
        places.metas();
        places.marked();
        places.written();
        places.inPath();
        places.dropDisputedAfar();
        return places.all;
    }

    /** Lines far from the headline that name several days are of several things. */
    private void dropDisputedAfar() {
        for (Meaning meaning : Meaning.values()) {
            List<Dated> far = all.stream()
                    .filter(d -> d.isSeen() && d.weight() <= FAR && d.meaning() == meaning)
                    .toList();
            if (far.stream().map(d -> d.moment().toLocalDate()).distinct().count() > 1) {
                all.removeAll(far);
            }
        }
    }

    private void add(@Nullable OffsetDateTime moment, Meaning meaning, Origin origin, double weight) {
        if (moment != null && all.size() < 200) {
            all.add(new Dated(moment, meaning, origin, weight));
        }
    }

    private void linked() {
        JsonLd graph = page.data().graph();
        List<JsonNode> articles = page.articles();
        for (JsonNode article : articles.subList(0, Math.min(1, articles.size()))) {
            linked(graph, article, 2.5);
        }
        for (JsonNode web : graph.ofType(
                "webpage",
                "itempage",
                "collectionpage",
                "faqpage",
                "aboutpage",
                "medicalwebpage",
                "product",
                "recipe",
                "howto",
                "podcastepisode",
                "course",
                "dataset",
                "creativework",
                "videoobject")) {
            linked(graph, web, articles.isEmpty() ? 2 : .3);
        }
    }

    private void linked(JsonLd graph, JsonNode object, double weight) {
        OffsetDateTime published = WebDates.moment(graph.text(object, "datePublished"), language);
        OffsetDateTime modified = WebDates.moment(graph.text(object, "dateModified"), language);
        boolean built = published != null && published.equals(modified);
        add(published, Meaning.PUBLISHED, Origin.JSON_LD, built ? weight - .2 : weight);
        add(
                WebDates.moment(graph.text(object, "dateCreated", "uploadDate"), language),
                Meaning.PUBLISHED,
                Origin.JSON_LD,
                weight / 3);
        add(modified, Meaning.MODIFIED, Origin.JSON_LD, weight);
    }

    private void metas() {
        for (Map.Entry<String, String> meta : page.metas().entrySet()) {
            String name = letters(meta.getKey());
            if (meta.getValue().length() > 60 || NO_DAY.matcher(name).find()) {
                continue;
            }
            if (MODIFYING.matcher(name).find()) {
                add(WebDates.moment(meta.getValue(), language), Meaning.MODIFIED, Origin.META, 2.2);
            } else if (PUBLISHED_METAS.contains(name)
                    || PUBLISHING.matcher(name).find()) {
                boolean article = name.endsWith("articlepublishedtime") || name.equals("datepublished");
                add(WebDates.moment(meta.getValue(), language), Meaning.PUBLISHED, Origin.META, article ? 2.4 : 2.2);
            }
        }
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        return letters.toString();
    }

    private void marked() {
        for (Mark mark : marks.marks()) {
            int distance = headline.distance(mark.offset());
            if (!mark.signs().contains(Sign.DATE) || headline.isForeign(mark.region())) {
                continue;
            }
            boolean near = distance >= NEAR_BEFORE && distance < NEAR;
            Element element = mark.element();
            boolean property = element.hasAttr("itemprop");
            boolean labelled =
                    mark.signs().contains(Sign.PUBLISHED) || mark.signs().contains(Sign.MODIFIED);
            if (!near && !property && !(labelled && element.normalName().equals("time"))) {
                continue;
            }
            String text = String.join(" ", PageMarks.pieces(element, 120));
            if (text.length() > 120 || DateLabels.isOfSomethingElse(text)) {
                continue;
            }
            Meaning meaning = DateLabels.meaning(text, named(mark, property));
            double weight = property && near ? 2.4 : near ? (meaning == Meaning.PUBLISHED ? 3 : 2.7) : FAR;
            add(moment(element, text), meaning, property ? Origin.MICRODATA : Origin.MARKUP, weight - away(distance));
        }
    }

    /** Properties say what they mean. Classes such as {@code published updated} mostly stand for whatever date is shown. */
    private static Meaning named(Mark mark, boolean property) {
        boolean published = mark.signs().contains(Sign.PUBLISHED);
        boolean modified = mark.signs().contains(Sign.MODIFIED);
        return modified && !published ? Meaning.MODIFIED : property && published ? Meaning.PUBLISHED : Meaning.OPEN;
    }

    private @Nullable OffsetDateTime moment(Element element, String text) {
        for (String words : new String[] {element.attr("datetime"), element.attr("content"), text}) {
            OffsetDateTime moment = words.length() > 60 ? null : WebDates.moment(words, language);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private void written() {
        String before = "";
        for (Line line : marks.lines()) {
            int distance = headline.distance(line.offset());
            String text = line.text();
            boolean near = distance >= NEAR_BEFORE && distance < NEAR;
            if (!headline.isForeign(line.region())
                    && (near || text.length() < LONGEST_BARE_LINE)
                    && distance > NEAR_BEFORE) {
                written(line, before.length() < 30 ? before : "", near, distance);
            }
            before = text;
        }
    }

    private void written(Line line, String before, boolean near, int distance) {
        String text = line.text();
        int from = 0;
        for (int i = 0; i < MOST_IN_LINE; i++) {
            String rest = text.substring(from);
            WrittenDates.Found date = i == 0 ? line.date(language) : WrittenDates.first(rest, language);
            if (date == null) {
                return;
            }
            String label = DateLabels.before(rest.substring(0, date.start()));
            Meaning meaning = DateLabels.meaning(label.isBlank() && i == 0 ? before : label, Meaning.OPEN);
            boolean about = DateLabels.isOfSomethingElse(label);
            boolean bare = meaning == Meaning.OPEN && (!near || distance == 0 || text.length() > LONGEST_BARE_LINE);
            if (!about && !bare) {
                double weight = meaning == Meaning.OPEN ? 2.6 : near ? 3 : FAR;
                OffsetDateTime moment = date.day().atStartOfDay().atOffset(ZoneOffset.UTC);
                add(moment, meaning, Origin.TEXT, weight - away(distance));
            }
            from += date.end();
        }
    }

    /** What a place loses by standing farther from the headline, and a little more above it, where the day of reading may stand. */
    private static double away(int distance) {
        return Math.abs(distance) < 2_000 ? Math.abs(distance) / 5_000.0 + (distance < 0 ? .05 : 0) : .2;
    }

    private void inPath() {
        URI uri = page.uri() == null ? page.canonical() : page.uri();
        Matcher day = DAY_IN_PATH.matcher(uri == null || uri.getPath() == null ? "" : uri.getPath());
        if (day.find()) {
            String words = String.format(Locale.ROOT, "%s-%s-%s", day.group(1), day.group(2), day.group(3));
            add(WebDates.moment(words), Meaning.PUBLISHED, Origin.ADDRESS, 1.5);
        }
    }
}
