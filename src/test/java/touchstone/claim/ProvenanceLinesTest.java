package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Article;
import touchstone.model.Metadata;
import touchstone.model.PageKind;

/**
 * Lines of our own in every form by which texts say where they come from, and near misses, as one measure. A third of
 * them, "held", was frozen before the table of credits was written and is read by nobody who edits it.
 */
class ProvenanceLinesTest {

    private static final List<String[]> LINES =
            Stories.lines("provenance-lines.tsv").toList();
    private static final String STORY = "\n\nThree roads are closed.\n\nThe school stays open until Friday.\n\n"
            + "A bridge was swept away.\n\nNobody was hurt.\n\nThe fair was put off until June.\n\n"
            + "Boats are used in the lower town.\n\nThe rain will end on Sunday.";
    private static final String LEAD = "The river rose by two metres overnight.";

    @ParameterizedTest
    @ValueSource(strings = {"dev", "held"})
    void linesThatSayWhereATextComesFromAreToldFromOthers(String set) {
        int right = 0;
        int wrong = 0;
        List<String> errors = new ArrayList<>();
        for (String[] row : LINES) {
            if (row[0].equals(set)) {
                Set<String> expected = row[4].equals("-") ? Set.of() : Set.of(row[4].split(";", -1));
                Set<String> found = found(row[2], row[3]);
                right += 2 * (int) found.stream().filter(expected::contains).count();
                wrong += (int) found.stream().filter(f -> !expected.contains(f)).count();
                wrong += (int) expected.stream().filter(e -> !found.contains(e)).count();
                if (!found.equals(expected)) {
                    errors.add(row[1] + ": " + row[3] + " → " + found + ", not " + row[4]);
                }
            }
        }
        assertThat(right / (double) (right + wrong))
                .as(() -> String.join("\n", errors))
                .isGreaterThanOrEqualTo(.95);
    }

    @Test
    void everyFormIsThereAndNearMissesToo() {
        Set<String> forms = LINES.stream().map(row -> row[1]).collect(Collectors.toSet());
        assertThat(forms).hasSizeGreaterThanOrEqualTo(20);
        assertThat(LINES.stream().filter(row -> row[4].equals("-"))).hasSizeGreaterThanOrEqualTo(60);
        assertThat(LINES.stream().filter(row -> !row[4].equals("-"))).hasSizeGreaterThanOrEqualTo(150);
    }

    private static Set<String> found(String place, String line) {
        return new ProvenanceFinder(Stories.OUTLETS, Stories.ATTRIBUTOR)
                .find(article(place, line)).stream()
                        .map(link -> link.role().name().toLowerCase(Locale.ROOT) + ":" + link.name())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Article article(String place, String line) {
        return switch (place) {
            case "byline" -> Stories.of("Title\n\n" + LEAD + STORY, null, List.of(line));
            case "page" -> withCanonical(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            case "above" -> Stories.of("Title\n\n" + line + "\n\n" + LEAD + STORY);
            case "lead" -> Stories.of("Title\n\n" + line + STORY);
            case "body" -> Stories.of("Title\n\n" + line.replace(" ¶ ", "\n\n") + STORY);
            case "below" -> Stories.of("Title\n\n" + LEAD + STORY + "\n\n" + line);
            default -> throw new IllegalArgumentException("place: " + place);
        };
    }

    private static Article withCanonical(String page, String canonical) {
        Article plain = Stories.of("Title\n\n" + LEAD + STORY);
        Metadata metadata = new Metadata(null, List.of(), null, null, null, URI.create(canonical), "en");
        return new Article(
                URI.create(page),
                metadata,
                PageKind.NEWS,
                plain.text(),
                plain.blocks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
