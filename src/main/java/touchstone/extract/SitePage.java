package touchstone.extract;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Link;

/**
 * A page on which a site speaks of itself, as far as a visitor of the site cares. Everything is bounded, and nothing is
 * judged.
 *
 * @param uri where it stands, after redirects
 * @param canonical the address that the page names as its own
 * @param title its title and first heading, empty if it has none
 * @param text its words without the frame of the site, at most 20,000 characters
 * @param frameLinks links in header, footer and navigation, each target once
 * @param links all other links, each target once
 * @param policies what it states in schema.org's words
 * @param names who it says it is, and whom it belongs to
 * @param people different persons described in its structured data
 * @param reach ways to reach somebody that are on it
 */
public record SitePage(
        URI uri,
        @Nullable URI canonical,
        String title,
        String text,
        List<Link> frameLinks,
        List<Link> links,
        List<Policy> policies,
        Names names,
        int people,
        Reach reach) {

    public SitePage {
        frameLinks = List.copyOf(frameLinks);
        links = List.copyOf(links);
        policies = List.copyOf(policies);
    }

    /**
     * A stated policy.
     *
     * @param property schema.org's name of it, such as {@code correctionsPolicy}
     * @param target where it is said to stand, null if it is not an address
     */
    public record Policy(String property, @Nullable URI target) {}

    /**
     * Names of organisations in structured data.
     *
     * @param publication of the publication
     * @param owner of the organisation that it belongs to, or its legal name
     */
    public record Names(
            @Nullable String publication, @Nullable String owner) {}

    /**
     * Ways to reach somebody.
     *
     * @param mailDomains domains of e-mail addresses
     */
    public record Reach(Set<String> mailDomains, boolean mail, boolean telephone, boolean form, boolean address) {

        public Reach {
            mailDomains = Set.copyOf(mailDomains);
        }

        public boolean isEmpty() {
            return !mail && !telephone && !form && !address;
        }
    }
}
