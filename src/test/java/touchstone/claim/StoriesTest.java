package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.ProvenanceLink;
import touchstone.model.Span;

/** Whole stories of our own, sentence by sentence. Each expected line was read against its sentence by a person. */
class StoriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "river-spill",
                "hospital-memo",
                "drone-strike",
                "vaccine-study",
                "election-machines",
                "mine-closure",
                "terror-files"
            })
    void everySentenceStandsOnTheRightWordAndTheWayBackIsRight(String name) {
        Article article = Stories.of(Stories.text(name + ".txt"));
        List<Span> sentences = ArticleSentences.of(article);
        List<Attribution> found = Stories.ATTRIBUTOR.attribute(article, sentences);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            lines.add(line(article, sentences.get(i), found.get(i)));
        }
        new ProvenanceFinder(Stories.OUTLETS, Stories.ATTRIBUTOR)
                .find(article)
                .forEach(link -> lines.add(line(article, link)));
        List<String> expected = Stories.text(name + ".expected.tsv")
                .lines()
                .filter(l -> !l.startsWith("#"))
                .toList();
        assertThat(lines).containsExactlyElementsOf(expected);
    }

    static String line(Article article, Span sentence, Attribution a) {
        String start = sentence.of(article.text());
        return String.join(
                "\t",
                start.substring(0, Math.min(40, start.length())),
                a.kind().name(),
                Objects.toString(a.name(), "-"),
                Objects.toString(a.role(), "-"),
                Objects.toString(a.via(), "-"),
                String.valueOf(a.hand()));
    }

    static String line(Article article, ProvenanceLink link) {
        String evidence = link.evidence() == null ? "-" : link.evidence().of(article.text());
        return String.join("\t", link.role().name(), link.name(), Objects.toString(link.domain(), "-"), evidence);
    }
}
