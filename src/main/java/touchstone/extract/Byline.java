package touchstone.extract;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.extract.BylinePlaces.Place;
import touchstone.extract.BylinePlaces.Reading;
import touchstone.extract.BylineWords.Trust;
import touchstone.model.Metadata.Origin;
import touchstone.text.Domains;
import touchstone.text.Entities;

/**
 * Who signed an article: persons and agencies, as the page names them. Every place that names somebody has a say, weighted by how
 * often such a place is right; those that agree add up. The name of the site itself and names of accounts count little, so that
 * they only win where nobody else is named.
 *
 * @param names without "by", roles and degrees; empty if none was observed
 * @param origins where they were read, the most telling first
 */
record Byline(List<String> names, List<Origin> origins) {

    private static final Byline NONE = new Byline(List.of(), List.of());

    /** What speaks independently of the others; places of one voice mostly repeat each other. */
    private enum Voice {
        FIELD,
        NEAR,
        FAR,
        FAR_TEXT
    }

    /** What has to come together for a name to be believed. */
    private static final double ENOUGH = .7;

    static Byline of(
            PageFacts page,
            PageMarks marks,
            HeadlinePlaces headline,
            @Nullable String site,
            @Nullable String language) {
        List<Reading> readings = BylinePlaces.of(page, marks, headline, language);
        Set<String> own = own(page, site);
        Reading best = best(readings, own);
        String text = best == null || best.place() != Place.DATED
                ? ""
                : page.document().body().text();
        while (best != null && best.place() == Place.DATED && isTopic(best, text)) {
            readings.remove(best);
            best = best(readings, own);
        }
        return best == null ? NONE : said(best, readings);
    }

    private static @Nullable Reading best(List<Reading> readings, Set<String> own) {
        Reading best = null;
        double most = ENOUGH;
        for (Reading reading : readings) {
            double score = score(reading, readings) * worth(reading, own);
            if (score > most + 1e-9) {
                most = score;
                best = reading;
            }
        }
        return best;
    }

    private static double score(Reading reading, List<Reading> all) {
        Map<Voice, Double> voices = new LinkedHashMap<>();
        for (Reading other : all) {
            if (agree(reading, other)) {
                voices.merge(voice(other), weight(other), Math::max);
            }
        }
        return voices.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Voice voice(Reading reading) {
        return reading.isField()
                ? Voice.FIELD
                : reading.isNear() ? Voice.NEAR : reading.place() == Place.TEXT ? Voice.FAR_TEXT : Voice.FAR;
    }

    /** How often the place is right on {@code wcxb_dev}, as log odds. */
    private static double weight(Reading reading) {
        if (reading.isField()) {
            return reading.place() == Place.LINKED_PAGE ? 2.0 : 2.5;
        }
        double away = reading.isNear() ? Math.abs(reading.distance()) / 1_000.0 : 0;
        boolean single = reading.names().getFirst().indexOf(' ') < 0;
        return switch (reading.place()) {
            case PROPERTY, LINK, NAMED -> reading.isNear() ? 3.0 - away : reading.distance() > 1_000 ? 1.5 : .8;
            case AUTHOR -> single ? .7 : reading.isNear() ? 2.8 - away : reading.distance() > 1_000 ? 1.4 : .8;
            case TEXT ->
                reading.isNear() ? 3.0 - away : single ? 0 : reading.last() || reading.distance() < 1_000 ? .8 : .4;
            case PROFILE -> single ? 0 : reading.isNear() ? 2.2 - away : .4;
            case DATED -> 1.8 - away;
            default -> 0;
        };
    }

    /** Beside a date stand topics as well as names. Words of topics also occur in the text, in lower case. */
    private static boolean isTopic(Reading reading, String text) {
        for (String name : reading.names()) {
            for (String word : name.split(" ", -1)) {
                if (word.length() > 3 && text.contains(" " + word.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double worth(Reading reading, Set<String> own) {
        String first = reading.names().getFirst();
        if (own.contains(ArticleText.bare(first))) {
            return .5;
        }
        boolean account = first.indexOf(' ') < 0
                && (first.equals(first.toLowerCase(Locale.ROOT))
                        || first.codePoints().anyMatch(c -> Character.isDigit(c) || c == '@' || c == '.'));
        return account || first.toLowerCase(Locale.ROOT).endsWith(" admin") ? .5 : 1;
    }

    private static Set<String> own(PageFacts page, @Nullable String site) {
        Set<String> own = new HashSet<>();
        String publisher = page.linked("publisher");
        String domain = page.uri() == null ? null : Domains.registrable(page.uri());
        for (@Nullable
        String name : new @Nullable String[] {
            site, publisher, domain, domain == null ? null : domain.substring(0, Math.max(0, domain.indexOf('.')))
        }) {
            if (name != null) {
                own.add(ArticleText.bare(name));
                own.add(ArticleText.bare(name + " team"));
                own.add(ArticleText.bare(name + " staff"));
            }
        }
        return own;
    }

    /** Fields hold names without what stands around them on the page, so theirs are taken where they agree and none is missing. */
    private static Byline said(Reading best, List<Reading> all) {
        EnumSet<Origin> origins = EnumSet.of(origin(best.place()));
        List<String> names = best.names();
        for (Reading other : all) {
            if (agree(best, other)) {
                origins.add(origin(other.place()));
                if (other.isField() && !best.isField() && other.names().size() >= names.size()) {
                    names = other.names();
                }
            }
        }
        return new Byline(names, List.copyOf(origins));
    }

    private static Origin origin(Place place) {
        return switch (place) {
            case LINKED, LINKED_PAGE -> Origin.JSON_LD;
            case META, LABELLED -> Origin.META;
            case PROPERTY -> Origin.MICRODATA;
            case LINK, NAMED, AUTHOR, PROFILE -> Origin.MARKUP;
            case TEXT, DATED -> Origin.TEXT;
        };
    }

    /** Whether some name of both is the same, or one is the other with more to it. */
    private static boolean agree(Reading left, Reading right) {
        for (String one : left.bare()) {
            for (String two : right.bare()) {
                if (one.equals(two)
                        || (Math.min(one.length(), two.length()) > 3 && (one.contains(two) || two.contains(one)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The names in a line of running text that begins with "by". */
    static List<String> names(String words) {
        return BylineWords.names(List.of(Entities.decode(words)), Trust.TEXT, null);
    }
}
