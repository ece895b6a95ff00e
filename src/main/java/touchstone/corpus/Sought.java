package touchstone.corpus;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.text.Domains;

/**
 * What somebody looks for among the fact-checks: those that meet every condition that is not null.
 *
 * @param words a claim or a few words; null only with a publisher
 * @param language BCP-47 code, of which only the language counts
 * @param publisher the host of whoever published it, such as {@code factcheck.example.org}
 * @param since the day before which neither the claim nor its check may have been made: the later of the two counts
 */
public record Sought(
        @Nullable String words,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable LocalDate since) {

    public Sought {
        if (words == null && publisher == null) {
            throw new IllegalArgumentException("words: missing, and no publisher is named either");
        }
    }

    /** Whether a fact-check meets the conditions that the index cannot tell. */
    boolean accepts(FactCheck fact) {
        return isNewEnough(fact) && isOfPublisher(fact);
    }

    private boolean isNewEnough(FactCheck fact) {
        return since == null || isSince(fact.reviewed()) || isSince(fact.claimDate());
    }

    private boolean isSince(@Nullable LocalDate day) {
        return day != null && !day.isBefore(since);
    }

    /** The index knows publishers by their registrable domain; a part of a site is told by the address. */
    private boolean isOfPublisher(FactCheck fact) {
        if (publisher == null || publisher.equals(fact.publisherDomain())) {
            return true;
        }
        URI url = fact.url();
        String host = url == null ? null : Domains.host(url.toString());
        return host != null && (host.equals(publisher) || host.endsWith("." + publisher));
    }
}
