package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Outlet;
import touchstone.rulebook.RuleFile.Subject;

/** Whoever asks for one domain finds what a whole reading finds. */
class QuickLookTest {

    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    @Test
    void every_rating_is_found_in_the_bytes_of_its_list() throws IOException {
        Reputation whole = Rulebook.read(RULES).reputation();
        Reputation quick = Rulebook.open(RULES).reputation();
        List<String> lines = Files.readAllLines(RULES.resolve("reputation/pc1.tsv"));
        for (int i = 0; i < lines.size(); i += 97) {
            String domain = lines.get(i).split("\t", 2)[0];
            assertThat(quick.of(domain)).as(domain).isEqualTo(whole.of(domain));
        }
        assertThat(quick.of("nobody-rated-this.example")).isEmpty();
        assertThat(quick.raters()).isEqualTo(whole.raters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reuters.com", "uk.reuters.com", "www.theguardian.com", "example.com", "com", "", "a\tb.com"})
    void an_outlet_is_the_same_when_one_is_asked_for(String host) throws IOException {
        Path table = RULES.resolve("outlets.tsv");
        assertThat(Outlets.find(table, host)).isEqualTo(Outlets.read(table).byDomain(host));
    }

    @Test
    void every_outlet_is_found_by_its_domain() throws IOException {
        Path table = RULES.resolve("outlets.tsv");
        Outlets all = Outlets.read(table);
        for (String line : Files.readAllLines(table).subList(20, 72)) {
            Outlet outlet = all.byDomain(line.split("\t", -1)[2]);
            assertThat(Outlets.find(table, line.split("\t", -1)[2])).isNotNull().isEqualTo(outlet);
        }
    }

    @Test
    void a_bad_row_that_is_asked_for_is_pointed_at() throws IOException {
        Path table = folder.resolve("outlets.tsv");
        Files.writeString(table, "name\taliases\tdomain\tkind\tcountry\tuse\r\nA\t\ta.example\tnewsish\tXX\t\r\n");
        assertThatThrownBy(() -> Outlets.find(table, "a.example"))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("outlets.tsv:2:1: unknown kind newsish");
    }

    @Test
    void rules_that_may_hold_are_the_only_ones_that_are_parsed() throws IOException {
        Path area = Files.createDirectories(folder.resolve("transparency"));
        Files.writeString(area.resolve("seen.yaml"), "- no rule\napplies: {to: source, needs: [seen_about, kind]}\n");
        Rulebook book = Rulebook.open(folder);

        assertThat(book.rules(Subject.ARTICLE, signal -> true)).isEmpty();
        assertThat(book.rules(Subject.SOURCE, Set.of("kind")::contains)).isEmpty();
        assertThatThrownBy(() -> book.rules(Subject.SOURCE, signal -> true)).isInstanceOf(RulebookException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "applies:\n  to: source\n",
                "applies: {to: \"source\"}\n",
                "applies: {to: source,\n needs: [a]}\n",
                "\"applies\": {to: source}\n",
                "applies: {to : source}\n",
                "applies: {to: source} # as ever\n",
                "applies: &x {to: source}\n"
            })
    void what_is_written_in_an_unusual_way_is_for_the_parser(String text) {
        RuleHead head = RuleHead.of(TextFile.of("area/name.yaml", "id: area/name\n" + text));
        assertThat(head.mayHold(Subject.SOURCE, signal -> false)).isTrue();
    }

    @Test
    void lists_with_windows_line_ends_are_scanned_too() {
        LineScan scan = new LineScan("# x: y\r\na.example\t1\r\nb.example\t0\tnews".getBytes(StandardCharsets.UTF_8));
        assertThat(scan.get("a.example")).isEqualTo("1");
        assertThat(scan.get("b.example")).isEqualTo("0\tnews");
        assertThat(scan.get("example")).isNull();
    }
}
