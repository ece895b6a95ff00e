package touchstone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extract.Pages.article;
import static touchstone.extract.Pages.framed;
import static touchstone.extract.Pages.prose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.model.Metadata;
import touchstone.model.Metadata.Field;
import touchstone.model.Metadata.Origin;

/** The pages stand at an address with the day 2024-05-03 in it, unless their canonical address is asked for. */
class PageDatesTest {

    private static Metadata page(String head, String below) {
        String page = framed(head, "<article><h1>Ferries run again</h1>" + below + prose(4) + "</article>");
        return article(page).metadata();
    }

    private static String days(Metadata metadata) {
        return (metadata.published() == null ? "-" : metadata.published().toLocalDate())
                + " "
                + (metadata.modified() == null ? "-" : metadata.modified().toLocalDate());
    }

    private static String linked(String published, String modified) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"" + published
                + "\",\"dateModified\":\"" + modified + "\"}</script>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>Published on May 3, 2024</p> ~ 2024-05-03 -",
                "<p>Published May 3, 2024 | Updated May 9, 2024</p> ~ 2024-05-03 2024-05-09",
                "<p>Veröffentlicht am 3. Mai 2024, aktualisiert am 9. Mai 2024</p> ~ 2024-05-03 2024-05-09",
                "<p>Publié le 3 mai 2024</p><p>Mis à jour le 9 mai 2024</p> ~ 2024-05-03 2024-05-09",
                "<p>Publicado el 3 de mayo de 2024</p> ~ 2024-05-03 -",
                "<time datetime='2024-05-03T09:00:00+02:00'>heute</time> ~ 2024-05-03 -",
                "<span class='post-date'>03.05.2024</span> ~ 2024-05-03 -"
            })
    void readsWhatStandsBesideTheHeadline(String below, String days) {
        assertThat(days(page("", below))).isEqualTo(days);
    }

    @Test
    void aDateThatOnlySaysUpdatedIsNoDayOfPublication() {
        String page = framed("", "<article><h1>Ferries run again</h1><p>Last updated: June 9, 2024</p>" + prose(4))
                .replace("2024/05/03", "");
        Metadata metadata = article(page).metadata();
        assertThat(metadata.modified()).hasToString("2024-06-09T00:00Z");
        assertThat(metadata.dated()).isNotNull();
    }

    @Test
    void aLaterDateWithoutALabelIsThatOfAChange() {
        Metadata metadata = page(linked("2024-05-03T08:00:00Z", "2024-06-09T08:00:00Z"), "<p>June 9, 2024</p>");
        assertThat(days(metadata)).isEqualTo("2024-05-03 2024-06-09");
    }

    @Test
    void anEarlierDateOnThePageWinsOverTheDayOnWhichTheSiteWasBuilt() {
        Metadata metadata =
                page(linked("2025-02-01T08:00:00Z", "2025-02-01T08:00:00Z"), "<p>Published May 3, 2024</p>");
        assertThat(days(metadata)).isEqualTo("2024-05-03 2025-02-01");
    }

    @Test
    void datesOfCommentsAndRelatedStoriesAreOfOtherThings() {
        Metadata metadata = page(
                linked("2024-05-03T08:00:00Z", ""),
                "<div class='related-stories'><time datetime='2020-01-01'>1 January 2020</time></div>"
                        + "<div class='comment-list'><p>Posted on January 2, 2020</p></div>");
        assertThat(days(metadata)).isEqualTo("2024-05-03 -");
    }

    @Test
    void theDayIsThatOfThePagesOwnZone() {
        Metadata metadata = page(
                linked("2024-05-04T02:41:00Z", ""),
                "<p>Posted on May 3, 2024</p>"
                        + "<div class='comment'><time datetime='2024-05-03T22:00:00-05:00'>later</time></div>");
        assertThat(days(metadata)).isEqualTo("2024-05-03 -");
    }

    @Test
    void keepsTheZoneWhereAnElementNamesIt() {
        Metadata metadata = page(
                linked("2024-05-04T02:41:00Z", ""), "<time datetime='2024-05-03T21:41:00-05:00'>May 3, 2024</time>");
        assertThat(metadata.published()).hasToString("2024-05-03T21:41-05:00");
        assertThat(metadata.origins().get(Field.PUBLISHED))
                .isEqualTo(List.of(Origin.JSON_LD, Origin.MARKUP, Origin.TEXT, Origin.ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({"1714723200000, 2024-05-03", "1714723200, 2024-05-03", "'Fri, 03 May 2024 10:00:00 GMT', 2024-05-03"})
    void readsTheFormsThatFieldsTake(String words, String day) {
        assertThat(days(page(linked(words, ""), ""))).isEqualTo(day + " -");
    }

    @Test
    void theFirstDayOf1970IsAnEmptyField() {
        assertThat(days(page(linked("1970-01-01T00:00:00Z", "1970-01-01"), ""))).isEqualTo("2024-05-03 -");
    }

    @Test
    void aChangeBeforeThePublicationSaysNothing() {
        assertThat(days(page(linked("2024-05-03T08:00:00Z", "2019-01-01"), ""))).isEqualTo("2024-05-03 -");
    }
}
