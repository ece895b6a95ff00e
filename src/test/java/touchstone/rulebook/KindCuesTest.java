package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.KindReading;
import touchstone.model.PageKind;
import touchstone.rulebook.PageSigns.Place;

class KindCuesTest {

    private static final String HEAD = "kind\tplace\tlanguage\tweight\trange\twords\n";

    @TempDir
    Path folder;

    private KindCues cues(String rows) throws IOException {
        return KindCues.read(Files.writeString(folder.resolve("kinds.tsv"), HEAD + rows));
    }

    @Test
    void the_shipped_table_takes_a_page_that_shows_nothing_for_no_article() throws IOException {
        KindCues cues = KindCues.read(Path.of("rules/page/kinds.tsv"));
        assertThat(cues.read(cues.signs()).kind()).isEqualTo(PageKind.NOT_AN_ARTICLE);
    }

    @Test
    void weights_add_up_and_the_probability_is_their_share() throws IOException {
        KindCues cues =
                cues("opinion\tlabel\tes\t3\t\topinion\nfact-check\tmeasure\t*\t2\t0..4\treviews|it has reviews\n");
        PageSigns signs = cues.signs();
        signs.add(Place.LABEL, "Opinión");
        signs.add(Place.LABEL, "Sports");
        signs.measure("reviews", 2);
        KindReading reading = cues.read(signs);
        assertThat(reading.kind()).isEqualTo(PageKind.OPINION);
        assertThat(reading.because()).containsExactly("it is labelled “opinion”");
        double all = Math.exp(3) + Math.exp(1) + PageKind.values().length - 2;
        assertThat(reading.probability()).isEqualTo(Math.exp(3) / all, within(1e-9));
    }

    @Test
    void a_falling_range_counts_what_is_missing() throws IOException {
        KindCues cues = cues("index\tmeasure\t*\t4\t3..0\tparagraphs|it has no paragraphs\n");
        PageSigns many = cues.signs();
        many.measure("paragraphs", 5);
        assertThat(cues.read(cues.signs()).kind()).isEqualTo(PageKind.INDEX);
        assertThat(cues.read(many).kind()).isNotEqualTo(PageKind.INDEX);
    }

    @Test
    void what_the_table_does_not_ask_for_is_not_kept() throws IOException {
        KindCues cues = cues("shop\tclass\t*\t4\t0..2\tadd to cart\nopinion\trate\t*\t4\t0..500\ti\n");
        PageSigns signs = cues.signs();
        assertThat(signs.asks(Place.CLASS, "add-to-cart")).isTrue();
        assertThat(signs.asks(Place.BUTTON, "add-to-cart")).isFalse();
        assertThat(signs.asks(Place.CLASS, "col-md-6")).isFalse();
        signs.addWords("I think, I mean  …");
        assertThat(signs.perThousand("i")).isEqualTo(20);
        assertThat(signs.perThousand("think")).isZero();
    }

    @Test
    void a_bound_phrase_stands_at_the_beginning_of_a_line() throws IOException {
        KindCues cues = cues("opinion\ttitle\t*\t4\t\t^opinion\n");
        PageSigns within = cues.signs();
        within.addText(Place.TITLE, "Court gives opinion");
        PageSigns first = cues.signs();
        first.addText(Place.TITLE, "Opinion: the court");
        assertThat(cues.read(within).kind()).isNotEqualTo(PageKind.OPINION);
        assertThat(cues.read(first).kind()).isEqualTo(PageKind.OPINION);
    }

    @Test
    void every_bad_line_is_named() {
        assertThatThrownBy(() -> cues("novel\tlabel\t*\t1\t\tx\nnews\tlabel\t*\tmuch\t\tx\nnews\tlabel\t*\t1\t2..2\tx\n"
                        + "news\tmeasure\t*\t1\t\talone\nnews\tlabel\t*\t1\t\t|x\n"))
                .isInstanceOfSatisfying(
                        RulebookException.class, e -> assertThat(e.problems()).hasSize(5));
    }
}
