package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.rulebook.MatchWords.Hit;
import touchstone.rulebook.MatchWords.Mark;
import touchstone.rulebook.MatchWords.Opposite;
import touchstone.rulebook.MatchWords.Sign;
import touchstone.text.EnglishStems;

class MatchWordsTest {

    private static final Path SHIPPED = Path.of("rules/match");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsTheShippedTables() throws IOException {
        MatchWords words = MatchWords.read(SHIPPED);
        assertThat(words.key("sold")).isEqualTo(words.key("selling"));
        assertThat(words.opposites(List.of(EnglishStems.of("rises"))))
                .contains(new Hit<>(new Opposite("change", false), 0, 1));
        assertThat(words.places(List.of("south", "koreans")))
                .singleElement()
                .satisfies(h -> assertThat(h.value().name()).isEqualTo("South Korea"));
        assertThat(words.units(List.of("km", "h")))
                .singleElement()
                .satisfies(h -> assertThat(h.value().dimension()).isEqualTo("speed"));
        assertThat(words.signs(List.of("not", "only")))
                .containsExactly(new Hit<>(new Mark(Sign.AFFIRM, "affirm"), 0, 2));
    }

    @Test
    void tellsWhereALineIsBad() throws IOException {
        try (Stream<Path> tables = Files.list(SHIPPED)) {
            for (Path table : tables.toList()) {
                Files.copy(table, folder.resolve(table.getFileName()));
            }
        }
        write("signs.tsv", "kind\tvalue\tforms\nshout\tx\they\nfraction\thalf\thalf\n");
        assertThatThrownBy(() -> MatchWords.read(folder))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("signs.tsv:2:1: no kind of sign is called shout")
                .hasMessageContaining("signs.tsv:3:1: a number is wanted beside fraction, not half");
        write("units.tsv", "unit\tdimension\tfactor\toffset\tforms\nmile\tlength\t0\t0\tmile\n");
        assertThatThrownBy(() -> MatchWords.read(folder))
                .hasMessageContaining("units.tsv:2:1: factor and offset are numbers, the factor above 0: 0, 0");
        write("places.tsv", "place\twritten\tforms\nBath\tsometimes\tbath\n");
        assertThatThrownBy(() -> MatchWords.read(folder))
                .hasMessageContaining("places.tsv:2:1: a place is written any or capital, not sometimes");
        write("same.tsv", "word\tforms\nsell\tsell|sold\nbuy\tbuy|sold\n");
        assertThatThrownBy(() -> MatchWords.read(folder))
                .hasMessageContaining("same.tsv:3:1: sold stands on another line already, which begins with sell");
    }

    private void write(String table, String rows) throws IOException {
        Files.writeString(folder.resolve(table), rows);
    }
}
