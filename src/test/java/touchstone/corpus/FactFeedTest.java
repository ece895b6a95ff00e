package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

class FactFeedTest implements FactFeed.Sink {

    private final FactFeed feed =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
    private final List<FactCheck> facts = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Override
    public void fact(FactCheck fact) {
        facts.add(fact);
    }

    @Override
    public void rejected(String where, String reason) {
        rejected.add(where + ": " + reason);
    }

    @Test
    void aClaimReviewGetsTheVerdictOfItsRatingAndTheTierOfItsPublisher() throws IOException {
        read(review(1));
        assertThat(facts).singleElement().satisfies(f -> {
            assertThat(f.verdict()).isEqualTo(Verdict.FALSE);
            assertThat(f.tier()).isEqualTo(PublisherTier.VERIFIED);
            assertThat(f.publisher()).isEqualTo("PolitiFact");
            assertThat(f.language()).isEqualTo("en");
        });
        assertThat(rejected).isEmpty();
    }

    @Test
    void arraysGraphsLinesAndFeedsAreAllRead() throws IOException {
        read("[" + review(1) + "," + review(2) + "]");
        read(
                "{\"@graph\":[" + review(3)
                        + ",{\"@type\":\"ClaimReview\",\"url\":\"https://b.example/\",\"claimReviewed\":\"Fish can fly over Mount Ash\"}]}");
        read(review(5) + "\n" + review(6) + "\n");
        read("{\"@type\":\"DataFeed\",\n\"dataFeedElement\":[{\"item\":null},{\"item\":[null," + review(7)
                + "]},{\"item\":[]}]}");
        assertThat(facts).hasSize(7);
        assertThat(rejected).isEmpty();
    }

    @Test
    void theIdentifierOfAFeedItemIsKept() throws IOException {
        read("{\"dataFeedElement\":[{\"@type\":\"DataFeedItem\",\"identifier\":\"n-17\",\"item\":[" + review(1)
                + "]}]}");
        assertThat(facts).extracting(FactCheck::id).containsExactly("n-17");
    }

    @Test
    void aTableOfIdClaimTitleAndSpeakerIsRead() throws IOException {
        read("a1\tThe \"river\" is green\tA title\tSomebody\nbroken line\na2\t\"Quoted \"\"claim\"\" of two\"\n");
        assertThat(facts)
                .extracting(FactCheck::claim)
                .containsExactly("The \"river\" is green", "Quoted \"claim\" of two");
        assertThat(facts.getFirst().claimant()).isEqualTo("Somebody");
        assertThat(rejected).singleElement().asString().startsWith("line 2: ");
    }

    @Test
    void ourOwnFlatRecordsComeBackAsTheyWere() throws IOException {
        FactCheck fact = Facts.of("id", "A claim with a \t tab and \u201cquotes\u201d", "Something odd", "es");
        read(FactRecord.write(fact) + "\n" + FactRecord.write(fact));
        assertThat(facts).hasSize(2);
        assertThat(facts.getFirst().claim()).isEqualTo(fact.claim());
        assertThat(facts.getFirst().language()).isEqualTo("es");
    }

    @Test
    void oneBadElementLosesNoOther() throws IOException {
        read(review(1) + "\n{\"broken\": \n" + review(2) + "\nnull\n{\"@type\":\"Recipe\"}\n" + review(3));
        assertThat(facts).hasSize(3);
        assertThat(rejected).hasSize(2);
        facts.clear();
        read("[" + review(1) + ", 7, {}, [], \"x\", " + review(2) + "]");
        assertThat(facts).hasSize(2);
    }

    @Test
    void aDocumentThatBreaksOffKeepsWhatCameBefore() throws IOException {
        read("{\"dataFeedElement\":[\n{\"item\":[" + review(1) + "]},\n{\"item\":[{\"@type\":");
        assertThat(facts).hasSize(1);
        assertThat(rejected).singleElement().asString().startsWith("line 3, column ");
    }

    @Test
    void junkOfAnyKindIsRejectedInOneSentence() throws IOException {
        for (String junk : List.of(
                "", "   ", "hello", "\0\1\2\u00ff", "[".repeat(100_000), "{\"a\":".repeat(50_000), "\"x\"", "<html>")) {
            rejected.clear();
            read(junk);
            assertThat(rejected)
                    .as(junk.substring(0, Math.min(9, junk.length())))
                    .isNotEmpty();
            assertThat(rejected).allMatch(r -> r.length() < 400 && !r.contains("\tat "));
        }
        assertThat(facts).isEmpty();
    }

    @Test
    void aGzippedFeedOfManyElementsIsStreamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"dataFeedElement\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 5000; i++) {
                gzip.write(((i > 0 ? "," : "") + "{\"item\":[" + review(i) + "]}").getBytes(StandardCharsets.UTF_8));
            }
            gzip.write("]}".getBytes(StandardCharsets.UTF_8));
        }
        feed.read(new ByteArrayInputStream(bytes.toByteArray()), this);
        assertThat(facts).hasSize(5000);
    }

    @Test
    void anEndlessElementIsPassedOverWithoutKeepingIt() throws IOException {
        String numbers = String.join(",", Collections.nCopies(20_000, "1"));
        List<InputStream> parts = new ArrayList<>();
        parts.add(bytes("[" + review(1) + ",{\"x\":["));
        IntStream.range(0, 50).forEach(i -> parts.add(bytes((i > 0 ? "," : "") + numbers)));
        parts.add(bytes("]}," + review(2) + "]"));
        feed.read(new SequenceInputStream(Collections.enumeration(parts)), this);
        assertThat(facts).hasSize(2);
        assertThat(rejected).singleElement().asString().endsWith("this element is too large");
    }

    @Test
    void dataThatAreCutOffAreSaidToBe() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 5000; i++) {
                gzip.write((review(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = bytes.toByteArray();
        feed.read(new ByteArrayInputStream(whole, 0, whole.length / 2), this);
        feed.read(new ByteArrayInputStream(whole, 0, 2), this);
        assertThat(rejected).hasSize(2).allMatch(r -> r.endsWith("the gzipped data are cut off or damaged"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(String text) throws IOException {
        feed.read(bytes(text), this);
    }

    private static String review(int n) {
        return """
                {"@context":"https://schema.org","@type":"ClaimReview","url":"https://www.politifact.com/x/%d",\
                "claimReviewed":"The town of Lower Ash has %d mayors","reviewRating":{"alternateName":"Pants on Fire"}}""".formatted(n, n);
    }
}
