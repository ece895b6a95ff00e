package touchstone.collect;

import java.net.URI;
import touchstone.collect.SitePageRequests.Answer;
import touchstone.model.Observation.Kind;

/** The text files in well-known places: ads.txt and trust.txt. */
final class SitePageFiles {

    private final SitePageRequests requests;
    private final SitePageFindings findings;

    SitePageFiles(SitePageRequests requests, SitePageFindings findings) {
        this.requests = requests;
        this.findings = findings;
    }

    void look(URI home) {
        URI ads = home.resolve("/ads.txt");
        switch (requests.file(ads)) {
            case Answer.Came came -> {
                AdsTxt file = AdsTxt.parse(came.page().body());
                if (file == null) {
                    findings.notFound(Kind.ADS_TXT, ads);
                } else {
                    findings.found(Kind.ADS_TXT, ads, file.says());
                }
            }
            case Answer.Nothing n -> findings.notFound(Kind.ADS_TXT, ads);
            case Answer.Unknown u -> {}
            case Answer.NotAsked n -> {}
        }
        if (!trust(home.resolve("/.well-known/trust.txt"))) {
            trust(home.resolve("/trust.txt"));
        }
    }

    /** Whether it need not be sought elsewhere. */
    private boolean trust(URI at) {
        return switch (requests.file(at)) {
            case Answer.Came came -> {
                TrustTxt file = TrustTxt.parse(came.page().body());
                if (file.isStatement()) {
                    findings.found(Kind.TRUST_TXT, at, file.says());
                } else {
                    findings.notFound(Kind.TRUST_TXT, at);
                }
                yield file.isStatement();
            }
            case Answer.Nothing n -> {
                findings.notFound(Kind.TRUST_TXT, at);
                yield false;
            }
            case Answer.Unknown u -> false;
            case Answer.NotAsked n -> true;
        };
    }
}
