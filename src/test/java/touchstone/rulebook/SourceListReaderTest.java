package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.rulebook.SourceList.Source;
import touchstone.rulebook.SourceList.Take;

class SourceListReaderTest {

    @TempDir
    private Path folder;

    @Test
    void reads_every_key() throws IOException {
        SourceList list = read("""
                contact: desk@example.org
                keep: 365d
                every: 1h
                delay: 7s
                most: 20
                sources:
                  - name: A paper
                    site: https://paper.example/
                    feeds: [https://paper.example/a.xml, https://paper.example/b.json]
                    sitemaps: https://paper.example/news.xml
                    pages:
                      - https://paper.example/about-the-storm
                    lists: more.txt
                    language: pt-BR
                    take: [claims, fact-checks, site-facts]
                    every: 10m
                    delay: 2s
                    most: 5
                  - name: Another
                    feeds: https://other.example/feed
                """);
        assertThat(list.contact()).isEqualTo("desk@example.org");
        assertThat(list.keep()).isEqualTo(Duration.ofDays(365));
        Source first = list.sources().getFirst();
        assertThat(first.site()).isEqualTo(URI.create("https://paper.example/"));
        assertThat(first.feeds()).hasSize(2);
        assertThat(first.lists()).containsExactly(folder.toAbsolutePath().resolve("more.txt"));
        assertThat(first.language()).isEqualTo("pt-BR");
        assertThat(first.take()).containsExactlyInAnyOrder(Take.values());
        assertThat(first.every()).isEqualTo(Duration.ofMinutes(10));
        assertThat(first.delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(first.most()).isEqualTo(5);
        Source second = list.sources().get(1);
        assertThat(second.take()).containsExactly(Take.CLAIMS);
        assertThat(second.every()).isEqualTo(Duration.ofHours(1));
        assertThat(second.delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(second.most()).isEqualTo(20);
    }

    @Test
    void tells_every_problem_at_once_with_its_place() {
        assertThatThrownBy(() -> read("""
                contact: nobody
                sources:
                  - name: One
                    feed: https://one.example/feed
                  - name: One
                    feeds: ftp://one.example/feed
                    take: [claims, factchecks]
                    every: soon
                    language: English
                """))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("sources.yaml:1:10: 'contact' must be an e-mail address or a web address")
                .hasMessageContaining("sources.yaml:4:5: unknown key 'feed'")
                .hasMessageContaining("did you mean 'feeds'?")
                .hasMessageContaining("sources.yaml:3:11: there is nothing to visit")
                .hasMessageContaining("'One' stands above already")
                .hasMessageContaining("'ftp://one.example/feed' is not a web address")
                .hasMessageContaining("did you mean 'fact-checks'?")
                .hasMessageContaining("'every' must be a time such as 5s, 30m, 6h or 1d")
                .hasMessageContaining("'English' is not a language code");
    }

    @Test
    void lets_nobody_hurry_the_server_of_somebody_else() {
        assertThatThrownBy(() -> read("""
                sources:
                  - name: Hurried
                    feeds: [https://paper.example/feed, http://127.0.0.1/feed]
                    delay: 0s
                """)).hasMessageContaining("'delay' must be at least 1s");
    }

    @Test
    void lets_a_server_on_this_computer_be_hurried() throws IOException {
        SourceList list = read("""
                sources:
                  - name: Own
                    feeds: http://localhost:8080/feed
                    delay: 0s
                """);
        assertThat(list.sources().getFirst().delay()).isZero();
        assertThat(list.contact()).isNull();
    }

    @Test
    void refuses_a_list_without_sources() {
        assertThatThrownBy(() -> read("contact: desk@example.org\n")).hasMessageContaining("missing key 'sources'");
        assertThatThrownBy(() -> read("sources: []\n")).hasMessageContaining("there is no source in it");
        assertThatThrownBy(() -> read("- just a list\n")).hasMessageContaining("expected keys and values");
    }

    @Test
    void tells_a_file_that_cannot_be_read() {
        assertThatThrownBy(() -> SourceListReader.read(folder.resolve("none.yaml")))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void the_list_that_ships_names_the_known_fact_checkers() {
        SourceList list = SourceListReader.read(Path.of("rules/collect/fact-checkers.yaml"));
        assertThat(list.sources()).hasSizeGreaterThanOrEqualTo(39).allSatisfy(source -> {
            assertThat(source.take()).containsExactly(Take.FACT_CHECKS);
            assertThat(source.delay()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        });
    }

    private SourceList read(String yaml) throws IOException {
        return SourceListReader.read(Files.writeString(folder.resolve("sources.yaml"), yaml));
    }
}
