package touchstone.collect;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import touchstone.collect.SitePageRequests.Answer;
import touchstone.extract.SitePage;
import touchstone.model.Observation.Kind;
import touchstone.text.Domains;
import touchstone.text.WebAddresses;

/** The home page of a site, and whether the way there is encrypted. */
final class SitePageHome {

    private final SitePageRequests requests;
    private final SitePageFindings findings;
    private String why = "";

    SitePageHome(SitePageRequests requests, SitePageFindings findings) {
        this.requests = requests;
        this.findings = findings;
    }

    /** The home page, or null: then {@link #why} says why. */
    @Nullable
    SitePage open(URI home) {
        SitePage plain = read(home);
        if (plain != null && isEncrypted(plain)) {
            findings.found(Kind.HTTPS, plain.uri(), isHttp(home) ? "http leads to https" : null);
        }
        if (!isHttp(home) || home.getPort() >= 0 || (plain != null && isEncrypted(plain))) {
            return plain;
        }
        String before = why;
        URI encrypted = URI.create("https" + home.toString().substring("http".length()));
        SitePage safe = read(encrypted);
        if (safe != null && isEncrypted(safe)) {
            findings.found(Kind.HTTPS, safe.uri(), plain == null ? null : "http does not lead to https");
        } else if (plain != null) {
            findings.notFound(Kind.HTTPS, encrypted);
        }
        why = before.isEmpty() ? why : before;
        return safe == null ? plain : safe;
    }

    String why() {
        return why;
    }

    private @Nullable SitePage read(URI uri) {
        return switch (requests.page(uri)) {
            case Answer.Came came -> sameSite(uri, came.read());
            case Answer.Nothing n -> nothing(uri.getHost() + " has no home page that can be read.");
            case Answer.Unknown unknown -> nothing(unknown.message());
            case Answer.NotAsked n -> null;
        };
    }

    /** What another site shows of itself says nothing of this one. */
    private @Nullable SitePage sameSite(URI asked, @Nullable SitePage page) {
        if (page == null) {
            return nothing(asked.getHost() + " has no home page that can be read.");
        }
        return isSameSite(asked, page.uri())
                ? page
                : nothing(asked.getHost() + " leads to " + page.uri().getHost()
                        + ", another site; look at that one instead.");
    }

    private @Nullable SitePage nothing(String message) {
        why = message;
        return null;
    }

    /** Whether two addresses belong to the same registrable domain, or to the same host where there is none. */
    static boolean isSameSite(URI one, URI other) {
        String domain = Domains.registrable(one);
        return domain == null
                ? String.valueOf(one.getAuthority()).equals(other.getAuthority())
                : domain.equals(Domains.registrable(other));
    }

    /** An address beside another, such as {@code /ads.txt}. */
    static @Nullable URI beside(URI home, String path) {
        return WebAddresses.resolve(home, path);
    }

    private static boolean isEncrypted(SitePage page) {
        return "https".equalsIgnoreCase(page.uri().getScheme());
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme());
    }
}
