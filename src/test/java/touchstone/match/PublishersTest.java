package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

/** Who may confirm a match, and how much one publisher may say; with the real corpus and the real weights. */
class PublishersTest {

    private static final String CLAIM =
            "The harbour bridge of Kestria was sold to a foreign bank for 40 million crowns.";
    private static final Origin FEED = new Origin("feed", false);
    private static final Matcher MATCHER = ShippedMatcher.load();
    private static final FactFeed READER =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));

    private static Encoders encoders;

    @TempDir
    Path data;

    @BeforeAll
    static void makeEncoders() {
        encoders = new Encoders();
    }

    @AfterAll
    static void closeEncoders() {
        encoders.close();
    }

    @Test
    void onlyAVerifiedPublisherConfirmsWhateverAPublisherSaysOfItself() throws IOException {
        put(fact("politifact.com", "v", CLAIM), fact("anybody.example", "s", CLAIM + " "));
        List<Match> matches = matches();
        assertThat(matches).singleElement().satisfies(m -> {
            assertThat(m.certainty()).isEqualTo(Certainty.CONFIRMED);
            assertThat(m.factCheck().publisherDomain()).isEqualTo("politifact.com");
            assertThat(m.alike())
                    .singleElement()
                    .satisfies(f -> assertThat(f.tier()).isEqualTo(PublisherTier.SELF_DECLARED));
        });
    }

    @Test
    void aSelfDeclaredPublisherAloneConfirmsNothing() throws IOException {
        put(fact("anybody.example", "s", CLAIM));
        assertThat(matches()).singleElement().satisfies(m -> {
            assertThat(m.probability()).isLessThan(Matcher.CONFIRMED);
            assertThat(m.cautions()).anyMatch(w -> w.contains("Nobody verified"));
        });
    }

    @Test
    void whatIsFoundByItsWordsAloneIsNeverConfirmed() throws IOException {
        new FactImport(READER, encoders, InstantSource.fixed(Instant.EPOCH))
                .wordsOnly()
                .put(
                        List.of(fact("politifact.com", "v", CLAIM), fact("politifact.com", "w", "Rain fell.")),
                        FEED,
                        data);
        try (Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
            assertThat(corpus.pending()).isEqualTo(2);
            assertThat(corpus.description()).startsWith("2 fact-checks (2 of them compared by their words only");
            List<Candidate> found = corpus.candidates(CLAIM, "en", 100);
            assertThat(found).isNotEmpty();
            assertThat(found.getFirst().factCheck().claim()).isEqualTo(CLAIM);
            assertThat(MATCHER.match(CLAIM, null, found, List.of()))
                    .noneMatch(m -> m.certainty() == Certainty.CONFIRMED)
                    .allMatch(m -> m.probability() < Matcher.CONFIRMED);
        }
        Corpora.finish(data, encoders, (n, share) -> {}, 99);
        assertThat(matches()).anyMatch(m -> m.certainty() == Certainty.CONFIRMED);
    }

    @Test
    void onePublisherCannotFloodTheResults() throws IOException {
        List<FactCheck> flood = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            flood.add(
                    fact("flood.example", "f" + i, CLAIM.replace("crowns", "crowns, they say for the time no. " + i)));
        }
        flood.add(fact(
                "politifact.com",
                "right",
                "Kestria's bridge in the harbour went to a bank from abroad for 40 million."));
        put(flood.toArray(FactCheck[]::new));
        try (Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
            List<Candidate> found = corpus.candidates(CLAIM, "en", 100);
            assertThat(found).hasSize(100).anyMatch(c -> c.factCheck().id().equals("right"));
            List<Match> matches = MATCHER.match(CLAIM, null, found, List.of());
            assertThat(matches.stream()
                            .flatMap(m -> Stream.concat(Stream.of(m.factCheck()), m.alike().stream()))
                            .filter(f -> "flood.example".equals(f.publisherDomain())))
                    .hasSizeBetween(1, Alike.MOST_OF_SELF_DECLARED);
        }
    }

    @Test
    void theSameWordsOfTheSamePublisherAreShownOnce() throws IOException {
        put(
                fact("politifact.com", "one", CLAIM),
                fact("politifact.com", "two", CLAIM.replace("The harbour", "the Harbour")),
                fact("fullfact.org", "three", CLAIM));
        assertThat(matches())
                .singleElement()
                .satisfies(m -> assertThat(Stream.concat(Stream.of(m.factCheck()), m.alike().stream()))
                        .extracting(FactCheck::publisherDomain)
                        .containsExactlyInAnyOrder("politifact.com", "fullfact.org"));
    }

    private List<Match> matches() {
        try (Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
            return MATCHER.match(CLAIM, "en", null, corpus);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void put(FactCheck... facts) throws IOException {
        new FactImport(READER, encoders, InstantSource.fixed(Instant.EPOCH)).put(List.of(facts), FEED, data);
    }

    private static FactCheck fact(String domain, String id, String claim) {
        return new FactCheck(
                id,
                claim,
                false,
                null,
                null,
                null,
                null,
                domain,
                PublisherTier.VERIFIED,
                URI.create("https://" + domain + "/" + id),
                null,
                "False",
                Verdict.FALSE,
                "en");
    }
}
