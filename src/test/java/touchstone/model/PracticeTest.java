package touchstone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Practice.Share;
import touchstone.model.Practice.Trait;

class PracticeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** Expected: 1 - .975^(1/21) and 1 - .025^(1/21), since the cumulative share of Beta(1, 21) is 1 - (1 - x)^21. */
    @Test
    void where_none_of_twenty_shows_it_the_share_may_still_be_a_sixth() {
        BetaShare none = BetaShare.of(0, 20);

        assertThat(none.mean()).isEqualTo(1 / 22.0, within(1e-9));
        assertThat(none.low()).isEqualTo(.0012, within(1e-4));
        assertThat(none.high()).isEqualTo(.1611, within(1e-4));
        assertThat(BetaShare.of(0, 1000).high()).isEqualTo(.00368, within(1e-4)); // 1 - .025^(1/1001)
    }

    /** Expected: the same mirrored, and by symmetry of Beta(11, 11). */
    @Test
    void the_interval_mirrors_what_shows_it_and_what_does_not() {
        BetaShare all = BetaShare.of(20, 20);
        BetaShare half = BetaShare.of(10, 20);

        assertThat(all.low()).isEqualTo(1 - .1611, within(1e-4));
        assertThat(half.low() + half.high()).isEqualTo(1, within(1e-4));
        assertThat(BetaShare.of(0, 0)).isEqualTo(new BetaShare(.5, .025, .975));
    }

    @Test
    void every_case_that_shows_it_raises_all_three_and_more_cases_close_the_interval() {
        for (int with = 1; with <= 40; with++) {
            BetaShare less = BetaShare.of(with - 1, 40);
            BetaShare more = BetaShare.of(with, 40);
            assertThat(more.mean()).isGreaterThan(less.mean());
            assertThat(more.low()).isGreaterThan(less.low());
            assertThat(more.high()).isGreaterThan(less.high());
        }
        BetaShare many = BetaShare.of(500, 1000);
        assertThat(many.high() - many.low()).isLessThan(.07);
    }

    @Test
    void articles_are_counted_by_what_can_be_asked_of_them() {
        Practice practice = Practice.of(
                List.of(
                        read("a", "2026-11-20", new ArticleMarks(true, true, headline(true, false), null, 4, 2)),
                        read(
                                "b",
                                "2026-11-01",
                                new ArticleMarks(false, true, headline(false, true), "Correction:", 3, 0)),
                        read("c", "2026-10-01", new ArticleMarks(false, false, null, null, 0, 0))),
                TODAY);

        assertThat(counts(practice, Trait.LOUD_HEADLINE)).containsExactly(1, 2);
        assertThat(counts(practice, Trait.UNSUPPORTED_HEADLINE)).containsExactly(1, 2);
        assertThat(counts(practice, Trait.NAMED_SOURCE)).containsExactly(1, 2);
        assertThat(counts(practice, Trait.BYLINE)).containsExactly(1, 3);
        assertThat(counts(practice, Trait.DATE)).containsExactly(2, 3);
        assertThat(counts(practice, Trait.CORRECTION)).containsExactly(1, 3);
        assertThat(practice.since()).isEqualTo("2026-10-01");
        assertThat(practice.until()).isEqualTo("2026-11-20");
        assertThat(practice.days()).isEqualTo(51);
        assertThat(practice.share(Trait.CORRECTION).examples())
                .containsExactly(new Practice.Example(
                        URI.create("https://site.example/b"), LocalDate.parse("2026-11-01"), "Correction:"));
    }

    @Test
    void copies_of_one_text_count_once_and_those_elsewhere_tell_only_of_its_sources() {
        ArticleMarks marks = new ArticleMarks(false, false, headline(true, true), "Correction:", 3, 2);
        URI theirs = URI.create("https://other.example/a");
        ReadArticle copy = new ReadArticle(theirs, "Other title", TODAY, "s", true, marks);
        ReadArticle alone = new ReadArticle(theirs, "Other title", TODAY, "t", true, marks);
        Practice practice = Practice.of(List.of(copy, read("s", "2026-11-01", marks), alone), TODAY);

        assertThat(counts(practice, Trait.NAMED_SOURCE)).containsExactly(2, 2);
        assertThat(counts(practice, Trait.LOUD_HEADLINE)).containsExactly(1, 1);
        assertThat(counts(practice, Trait.BYLINE)).containsExactly(0, 1);
        assertThat(practice.share(Trait.CORRECTION).examples())
                .extracting(Practice.Example::page)
                .containsExactly(URI.create("https://site.example/s"));
    }

    @Test
    void old_articles_weigh_half_after_two_years() {
        List<ReadArticle> articles = new ArrayList<>();
        ArticleMarks corrected = new ArticleMarks(true, true, null, "Correction:", 0, 0);
        ArticleMarks not = new ArticleMarks(true, true, null, null, 0, 0);
        articles.add(read("new", "2026-11-23", corrected));
        articles.add(read("old", "2024-11-23", not));
        Share share = Practice.of(articles, TODAY).share(Trait.CORRECTION);

        assertThat(share.share()).isEqualTo(2 / 3.5, within(1e-3)); // (with + 1) / (of + 2)
        assertThat(share.of()).isEqualTo(2);
    }

    @Test
    void at_most_five_examples_are_kept_the_newest_first() {
        List<ReadArticle> articles = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            articles.add(read("a" + day, "2026-11-0" + day, new ArticleMarks(true, true, null, "Errata:", 0, 0)));
        }
        Share share = Practice.of(articles, TODAY).share(Trait.CORRECTION);

        assertThat(share.with()).isEqualTo(9);
        assertThat(share.examples())
                .hasSize(5)
                .first()
                .extracting(Practice.Example::day)
                .hasToString("2026-11-09");
    }

    @Test
    void nothing_read_is_nothing_known() {
        assertThat(Practice.NONE.isNone()).isTrue();
        assertThat(Practice.NONE.days()).isZero();
        assertThat(Practice.NONE.shares().values())
                .hasSize(Trait.values().length)
                .allMatch(share -> share.of() == 0 && !share.isEnough());
    }

    private static int[] counts(Practice practice, Trait trait) {
        return new int[] {practice.share(trait).with(), practice.share(trait).of()};
    }

    private static ArticleMarks.@Nullable Headline headline(boolean loud, boolean saysMore) {
        return new ArticleMarks.Headline(loud, saysMore);
    }

    private static ReadArticle read(String name, String day, ArticleMarks marks) {
        return new ReadArticle(
                URI.create("https://site.example/" + name), "Title", LocalDate.parse(day), name, false, marks);
    }
}
