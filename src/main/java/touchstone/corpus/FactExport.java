package touchstone.corpus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;

/**
 * Writes the fact-checks as a schema.org DataFeed of ClaimReview, one a line, that others can read and that imports back as it
 * was; the same fact-checks give the same bytes. What schema.org has no word for stands under keys that begin with {@code touchstone:}; where our reading of the
 * ClaimReview alone would not give the fact-check back whole, our own record of it stands beside.
 */
public final class FactExport {

    /** Our own flat record of a fact-check. */
    static final String RECORD = "touchstone:record";

    static final String CORRECTIONS = "touchstone:corrections";
    static final String WITHDRAWN = "touchstone:withdrawn";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FactFeed feed;
    private final boolean withWithdrawn;

    /** @param withWithdrawn whether what was taken back is written too, marked with the day */
    public FactExport(FactFeed feed, boolean withWithdrawn) {
        this.feed = feed;
        this.withWithdrawn = withWithdrawn;
    }

    /**
     * Writes to a file, which is replaced whole or not at all; gzipped if its name ends in {@code .gz}.
     *
     * @return how many fact-checks were written
     * @throws IOException one sentence for the user
     */
    public int write(Corpus corpus, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        try {
            int count;
            try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16);
                    OutputStream out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw) {
                count = write(corpus, out);
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } catch (IOException e) {
            Files.deleteIfExists(aside);
            throw new IOException("the fact-checks cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #write(Corpus, Path)}; the stream is left open. */
    public int write(Corpus corpus, OutputStream out) throws IOException {
        int[] count = new int[1];
        try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeFieldName("@context");
            JSON.writeTree(json, context());
            json.writeStringField("@type", "DataFeed");
            json.writeStringField("touchstone:digest", corpus.digest());
            json.writeArrayFieldStart("dataFeedElement");
            corpus.each(kept -> {
                if (kept.stands() || withWithdrawn) {
                    JSON.writeTree(json, element(kept));
                    json.writeRaw('\n');
                    count[0]++;
                }
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return count[0];
    }

    private static JsonNode context() {
        return JSON.createArrayNode()
                .add("https://schema.org")
                .add(JSON.createObjectNode().put("touchstone", "urn:touchstone:"));
    }

    private JsonNode element(KeptFact kept) {
        FactCheck fact = kept.fact();
        ObjectNode element =
                JSON.createObjectNode().put("@type", "DataFeedItem").put("identifier", fact.id());
        element.putArray("item").add(review(fact));
        if (!fact.corrections().isEmpty()) {
            FactRecord.corrections(element.putArray(CORRECTIONS), fact.corrections());
        }
        if (kept.withdrawn() != null) {
            element.put(WITHDRAWN, kept.withdrawn().toString());
        }
        if (!feed.isRead(element, fact)) {
            element.set(RECORD, FactRecord.node(fact));
        }
        return element;
    }

    private static ObjectNode review(FactCheck fact) {
        ObjectNode review = JSON.createObjectNode().put("@type", "ClaimReview");
        put(review, "url", fact.url());
        review.put("claimReviewed", fact.claim());
        put(review, "headline", fact.title());
        put(review, "datePublished", fact.reviewed());
        review.put("inLanguage", fact.language());
        if (fact.publisher() != null || fact.publisherDomain() != null) {
            ObjectNode author = review.putObject("author").put("@type", "Organization");
            put(author, "name", fact.publisher());
            put(author, "url", fact.publisherDomain() == null ? null : "https://" + fact.publisherDomain() + "/");
        }
        if (fact.claimant() != null
                || fact.claimDate() != null
                || !fact.appearances().isEmpty()) {
            ObjectNode claim = review.putObject("itemReviewed").put("@type", "Claim");
            if (fact.claimant() != null) {
                claim.putObject("author").put("@type", "Thing").put("name", fact.claimant());
            }
            put(claim, "datePublished", fact.claimDate());
            for (URI place : fact.appearances()) {
                claim.withArray("appearance")
                        .addObject()
                        .put("@type", "CreativeWork")
                        .put("url", place.toString());
            }
        }
        if (fact.rating() != null) {
            review.putObject("reviewRating").put("@type", "Rating").put("alternateName", fact.rating());
        }
        if (fact.ourSummary()) {
            review.put("touchstone:ourSummary", true);
        }
        put(review, "sdLicense", fact.sdLicense());
        if (fact.sdPublisher() != null) {
            review.putObject("sdPublisher").put("@type", "Organization").put("name", fact.sdPublisher());
        }
        return review;
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }
}
