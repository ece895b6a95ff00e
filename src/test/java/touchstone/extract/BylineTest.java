package touchstone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extract.Pages.article;
import static touchstone.extract.Pages.framed;
import static touchstone.extract.Pages.prose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.extract.BylineWords.Trust;
import touchstone.model.Metadata;
import touchstone.model.Metadata.Field;
import touchstone.model.Metadata.Origin;

class BylineTest {

    private static Metadata page(String head, String below) {
        return article(framed(head, "<article><h1>Ferries run again</h1>" + below + prose(4) + "</article>"))
                .metadata();
    }

    private static String authors(String below) {
        return String.join(", ", page("", below).authors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>By Ann Quay</p> | Ann Quay",
                "<p>By <a href='/x'>Ann Quay</a> and <a href='/y'>Tom Pier</a>, Special to the Post</p> | Ann Quay, Tom Pier",
                "<p>Words by Ann Quay</p> | Ann Quay",
                "<div><span>Written by</span> <span>Ann Quay</span> <span>Senior Harbour Writer</span></div> | Ann Quay",
                "<div>Written by</div><div>Ann Quay</div> | Ann Quay",
                "<div class='author-card'><img alt=''><div class='author-card__name'>Ann Quay</div><div>Head of Boats</div></div> | Ann Quay",
                "<a rel='author' href='/ann'>Ann Quay</a> | Ann Quay",
                "<a href='/authors/ann-quay'>Ann Quay</a> | Ann Quay",
                "<span itemprop='author' itemscope><span itemprop='name'>Ann Quay</span></span> | Ann Quay",
                "<span data-testid='byline'>ANN QUAY, M.D.</span> | ANN QUAY",
                "<p>Published August 7, 2023 by Ann Quay</p> | Ann Quay",
                "<p>Posted by Ann Quay on Friday</p> | Ann Quay",
                "<p>Dec 26, 2025 • Eve Brook in Boats</p> | Eve Brook",
                "<div class='post-author'>The Harbour Team</div> | The Harbour Team",
                "<p>Von Jürgen Müller-Kai</p> | Jürgen Müller-Kai",
                "<p>Par Anne du Quai et Thomas Pierre</p> | Anne du Quai, Thomas Pierre",
                "<p>Por María de la Quinta</p> | María de la Quinta",
                "<p>Автор: Анна Причал</p> | Анна Причал"
            })
    void readsBylinesInManyShapes(String byline, String names) {
        assertThat(authors(byline)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Photos by Ann Quay</p>",
                "<p>Medically reviewed by Ann Quay</p>",
                "<p>By the time the ferry left, all was said.</p>",
                "<div class='author'>admin</div>",
                "<div class='comments'><span class='author'>Ann Quay</span></div>",
                "<div class='related-posts'><p>By Ann Quay</p></div>",
                "<a href='https://elsewhere.example/author/ann'>Ann Quay</a>",
                "<p>May 3, 2024</p><p>Harbour News</p>"
            })
    void namesNobodyWhereNobodySigned(String below) {
        assertThat(authors(below)).isEmpty();
    }

    @Test
    void takesTheNameThatReadersSeeOverThatOfAnAccount() {
        Metadata metadata = page("<meta name='author' content='aquay77'>", "<p>By Ann Quay</p>");
        assertThat(metadata.authors()).containsExactly("Ann Quay");
    }

    @Test
    void takesAPersonOverThePublisher() {
        Metadata metadata = page(
                "<meta property='og:site_name' content='Harbour Post'><meta name='author' content='Harbour Post'>",
                "<div class='byline'>Ann Quay</div>");
        assertThat(metadata.authors()).containsExactly("Ann Quay");
    }

    @Test
    void takesThePublisherWhereNobodyElseIsNamed() {
        Metadata metadata = page(
                "<meta property='og:site_name' content='Harbour Post'><meta name='author' content='Harbour Post'>", "");
        assertThat(metadata.authors()).containsExactly("Harbour Post");
    }

    @Test
    void saysWhereTheNameWasRead() {
        Metadata metadata = page(
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"Ann Quay\"}</script>",
                "<p>By Ann Quay</p>");
        assertThat(metadata.origins()).containsEntry(Field.AUTHORS, List.of(Origin.JSON_LD, Origin.TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Quay | Ann Quay",
                "Ann Quay, Tom Pier and Eve Dock | Ann Quay; Tom Pier; Eve Dock",
                "Ann Quay, PhD, RD | Ann Quay",
                "By Ann Quay | Ann Quay",
                "Ann Quay &amp; Tom Pier | Ann Quay; Tom Pier",
                "Staff | Staff",
                "pier_77 | pier_77",
                "https://harbourpost.example/ann | ''",
                "undefined | ''"
            })
    void readsFieldsForNames(String words, String names) {
        assertThat(String.join("; ", BylineWords.names(words))).isEqualTo(names);
    }

    @Test
    void staysQuickOnALongLineOfNames() {
        String many = "Ann Quay and ".repeat(20_000);
        assertThat(BylineWords.names(List.of("By " + many), Trust.TEXT, null)).isEmpty();
        assertThat(BylineWords.names(many)).isEmpty();
    }
}
