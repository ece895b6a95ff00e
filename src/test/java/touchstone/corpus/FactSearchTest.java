package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/** What a reader finds who looks for fact-checks. */
class FactSearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Encoders ENCODERS = new Encoders();

    @TempDir
    static Path data;

    private static Corpus corpus;

    @BeforeAll
    static void some_facts() throws IOException {
        List<FactCheck> facts = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            facts.add(fact("lamp-" + i, "Street lamp number " + i + " of Tarn shines green.", "spam-of-tarn.org", i));
        }
        facts.add(fact("lamp-news", "A street lamp in Tarn shines green at noon.", "factcheck.news-of-tarn.org", 500));
        facts.add(fact("flu", "Drinking hot water cures influenza.", "news-of-tarn.org", 3));
        facts.add(new FactCheck(
                "undated",
                "The moon over Tarn is a lamp.",
                false,
                null,
                null,
                null,
                "News",
                "news-of-tarn.org",
                PublisherTier.KNOWN,
                null,
                null,
                "False",
                Verdict.FALSE,
                "en"));
        FactImport imports = new FactImport(Facts.FEED, ENCODERS, Facts.MONDAY);
        imports.put(facts, new Origin("test", false), data);
        corpus = Corpus.open(Corpora.index(data), ENCODERS);
    }

    @AfterAll
    static void end() {
        corpus.close();
        ENCODERS.close();
    }

    private static FactCheck fact(String id, String claim, String site, int daysAgo) {
        String domain = site.endsWith("news-of-tarn.org") ? "news-of-tarn.org" : site;
        return new FactCheck(
                id,
                claim,
                false,
                null,
                null,
                null,
                site,
                domain,
                PublisherTier.KNOWN,
                URI.create("https://" + site + "/" + id),
                DAY.minusDays(daysAgo),
                "False",
                Verdict.FALSE,
                "en");
    }

    private static List<String> ids(@Nullable String words, @Nullable String publisher, @Nullable LocalDate since) {
        return corpus.search(new Sought(words, null, publisher, since), 1_000).stream()
                .map(FactCheck::id)
                .toList();
    }

    @Test
    void more_than_the_nearest_hundred_are_found_each_once() {
        assertThat(ids("street lamp shines green", null, null))
                .hasSize(151)
                .doesNotHaveDuplicates()
                .contains("lamp-news")
                .doesNotContain("flu");
        assertThat(corpus.search(new Sought("street lamp", "en", null, null), 7))
                .hasSize(7);
    }

    @Test
    void the_same_question_has_the_same_answer_in_the_same_order() {
        assertThat(ids("street lamp", null, null)).isEqualTo(ids("street lamp", null, null));
    }

    @Test
    void a_publisher_is_a_site_with_all_below_it_or_a_part_of_it() {
        assertThat(ids(null, "news-of-tarn.org", null)).containsExactly("flu", "lamp-news", "undated");
        assertThat(ids(null, "factcheck.news-of-tarn.org", null)).containsExactly("lamp-news");
        assertThat(ids("lamp", "news-of-tarn.org", null)).containsExactlyInAnyOrder("lamp-news", "undated");
        assertThat(ids(null, "ews-of-tarn.org", null)).isEmpty();
    }

    @Test
    void what_has_no_day_is_not_new() {
        assertThat(ids(null, "news-of-tarn.org", DAY.minusDays(3))).containsExactly("flu");
        assertThat(ids("street lamp", null, DAY)).containsExactly("lamp-0");
    }

    @Test
    void the_meaning_is_enough_and_the_nearest_is_not() {
        assertThat(ids("warm water heals the flu", null, null)).containsExactly("flu");
        assertThat(ids("parliament raised the tax on tobacco", null, null)).isEmpty();
    }

    @Test
    void a_question_asks_for_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sought(null, "en", null, DAY));
    }
}
