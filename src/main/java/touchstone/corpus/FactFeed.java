package touchstone.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;
import touchstone.text.ClaimReviews;
import touchstone.text.Languages;

/**
 * Reads fact-checks from a file, piece by piece, so that its size does not matter: ClaimReview as JSON-LD, a Data Commons
 * DataFeed, one JSON object a line (ClaimReview or {@link FactRecord}), or a table {@code id⇥claim⇥title⇥speaker}; any of
 * them gzipped. Each gets the verdict of its rating's words and the tier of its publisher. A bad element loses no other.
 */
public final class FactFeed {

    private static final int MOST_VERDICTS = 10_000;

    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
    private final RatingWords ratings;
    private final Publishers publishers;

    public FactFeed(RatingWords ratings, Publishers publishers) {
        this.ratings = ratings;
        this.publishers = publishers;
    }

    /** Takes what a feed holds, in its order. */
    public interface Sink {
        void fact(FactCheck fact) throws IOException;

        /** A fact-check that its publisher took back, in a feed that says so; passed over unless it is taken here. */
        default void withdrawn(FactCheck fact, LocalDate day) throws IOException {}

        /** @param where the position for the reader, such as {@code line 12} */
        void rejected(String where, String reason);

        /** Told now and then how many bytes of the file were read. */
        default void read(long bytes, long ofBytes) {}

        /** The file cannot be read any further. What came before was handed over. */
        default void brokenOff(String where, String reason) {
            rejected(where, reason);
        }
    }

    /** Reads a whole file. */
    public void read(Path file, Sink sink) throws IOException {
        long size = Files.size(file);
        try (InputStream in = new CountedInput(Files.newInputStream(file), n -> sink.read(n, size))) {
            read(in, sink);
        }
    }

    /** Reads a whole stream. */
    public void read(InputStream plainOrGzipped, Sink sink) throws IOException {
        try {
            InputStream plain = unzipped(new BufferedInputStream(plainOrGzipped));
            readPlain(new BufferedInputStream(plain, 1 << 16), sink);
        } catch (Unzipped.DamagedException e) {
            sink.brokenOff("after " + e.bytes() + " bytes", String.valueOf(e.getMessage()));
        }
    }

    private void readPlain(BufferedInputStream in, Sink sink) throws IOException {
        switch (FeedShape.of(in)) {
            case EMPTY -> sink.rejected("line 1", "the file is empty");
            case DOCUMENT -> new JsonFeed(in).read(new Elements(sink));
            case LINES -> new LineFeed(in).json(new Elements(sink));
            case TABLE -> new LineFeed(in).table(new Elements(sink));
            case UNKNOWN -> sink.rejected("line 1", "this is neither JSON nor a table of fact-checks");
        }
    }

    /** What stands in a feed, element by element, before it is understood. */
    final class Elements {

        private final Sink sink;

        Elements(Sink sink) {
            this.sink = sink;
        }

        void json(String where, JsonNode element) throws IOException {
            if (element.isNull() || (element.has("item") && element.path("item").isEmpty())) {
                return;
            }
            try {
                List<FactCheck> facts = facts(element);
                LocalDate withdrawn = FactRecord.date(element.path(FactExport.WITHDRAWN));
                for (FactCheck fact : facts) {
                    fact(where, fact, withdrawn);
                }
                if (facts.isEmpty()) {
                    sink.rejected(where, "there is no ClaimReview with a claim in it");
                }
            } catch (RuntimeException e) {
                sink.rejected(where, "it cannot be understood: " + e.getMessage());
            }
        }

        void fact(String where, FactCheck fact) throws IOException {
            fact(where, fact, null);
        }

        private void fact(String where, FactCheck fact, @Nullable LocalDate withdrawn) throws IOException {
            if (fact.id().length() > 2000 || fact.claim().length() > 20_000) {
                sink.rejected(where, "its identifier or claim is too long");
            } else if (withdrawn != null) {
                sink.withdrawn(known(fact), withdrawn);
            } else {
                sink.fact(known(fact));
            }
        }

        void rejected(String where, String reason) {
            sink.rejected(where, reason);
        }

        void brokenOff(String where, String reason) {
            sink.brokenOff(where, reason);
        }
    }

    /** Whether an element gives just this fact-check back. */
    boolean isRead(JsonNode element, FactCheck fact) {
        List<FactCheck> facts = facts(element);
        return facts.size() == 1 && known(facts.getFirst()).equals(fact);
    }

    private static List<FactCheck> facts(JsonNode element) {
        if (element.path(FactExport.RECORD).isObject()) {
            FactCheck own = FactRecord.read(element.path(FactExport.RECORD));
            return own == null ? List.of() : List.of(own);
        }
        if (element.path("claim").isTextual() && !element.has("@type")) {
            FactCheck flat = FactRecord.read(element);
            return flat == null ? List.of() : List.of(flat);
        }
        List<FactCheck> facts = new ArrayList<>(ClaimReviews.read(element, null));
        String identifier = element.path("identifier").asText();
        if (facts.size() == 1 && element.has("item") && !identifier.isBlank()) {
            facts.set(
                    0,
                    facts.getFirst()
                            .withId(identifier)
                            .withCorrections(FactRecord.corrections(element.path(FactExport.CORRECTIONS))));
        }
        return facts;
    }

    /** The fact-check with what the rulebook knows of its rating, its publisher and its language. */
    public FactCheck known(FactCheck fact) {
        return new FactCheck(
                fact.id(),
                fact.claim(),
                fact.ourSummary(),
                fact.title(),
                fact.claimant(),
                fact.claimDate(),
                fact.publisher() == null ? publishers.name(fact.publisherDomain()) : fact.publisher(),
                fact.publisherDomain(),
                publishers.tier(fact.publisherDomain()),
                fact.url(),
                fact.reviewed(),
                fact.rating(),
                fact.rating() == null ? fact.verdict() : verdict(fact.rating()),
                fact.language().equals("und") ? language(fact) : fact.language(),
                fact.sdLicense(),
                fact.sdPublisher(),
                fact.corrections(),
                fact.media(),
                fact.appearances());
    }

    /** Most ratings are a few words of a few publishers, and to understand them takes longer than all the rest. */
    private Verdict verdict(String rating) {
        Verdict known = verdicts.get(rating);
        if (known == null) {
            known = ratings.verdict(rating);
            if (verdicts.size() < MOST_VERDICTS && rating.length() < 100) {
                verdicts.put(rating, known);
            }
        }
        return known;
    }

    /** A short claim often gives no sign of its language; then it is taken as English, the language of most feeds. */
    private static String language(FactCheck fact) {
        String both = fact.title() == null ? fact.claim() : fact.claim() + " " + fact.title();
        return Objects.requireNonNullElse(Languages.recognise(both), "en");
    }

    private static InputStream unzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new Unzipped(in) : in;
    }
}
