package touchstone.collect;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.collect.SitePageRequests.Answer;
import touchstone.extract.SitePage;
import touchstone.model.Link;
import touchstone.model.Observation.Kind;
import touchstone.rulebook.SiteWords;

/**
 * Seeks the pages on which a site says who it is. Where it is told of a policy goes first, then what the frame of the home
 * page links to, then what pages found on the way link to; each kind's most promising page before anybody's second.
 */
final class SitePageSearch {

    /** The rarest first, since they tell most and requests are few. */
    private static final List<Kind> SOUGHT =
            List.of(Kind.CORRECTIONS, Kind.OWNERSHIP, Kind.ETHICS, Kind.ABOUT, Kind.AUTHORS, Kind.CONTACT);

    private static final Map<String, Kind> POLICIES = Map.of(
            "publishingPrinciples", Kind.ETHICS,
            "ethicsPolicy", Kind.ETHICS,
            "correctionsPolicy", Kind.CORRECTIONS,
            "ownershipFundingInfo", Kind.OWNERSHIP,
            "masthead", Kind.AUTHORS);

    private static final int STATED = 10;
    /** A link outside of the frame may be a headline, so that words and path must both promise. */
    private static final int LEAST_OUTSIDE = 5;

    private static final int MOST_TRIES = 3;

    private final SitePageRequests requests;
    private final SitePageFindings findings;
    private final SiteWords words;
    private final SitePage front;
    private final SitePageFit fit;
    private final Map<Kind, Map<URI, Integer>> promises = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<URI>> tried = new HashMap<>();
    private final Set<Kind> unknown = EnumSet.noneOf(Kind.class);

    SitePageSearch(SitePageRequests requests, SitePageFindings findings, SiteWords words, SitePage front) {
        this.requests = requests;
        this.findings = findings;
        this.words = words;
        this.front = front;
        this.fit = new SitePageFit(words, front);
    }

    void look() {
        policies();
        gather(front);
        for (int round = 0; round < MOST_TRIES; round++) {
            for (Kind kind : SOUGHT) {
                URI next = findings.has(kind) ? null : next(kind);
                if (next != null) {
                    look(kind, next);
                }
            }
        }
        for (Kind kind : SOUGHT) {
            if (!unknown.contains(kind)) {
                findings.notFound(kind, front.uri());
            }
        }
    }

    private void policies() {
        List<String> stated = new ArrayList<>();
        for (SitePage.Policy policy : front.policies()) {
            stated.add(policy.property());
            Kind kind = POLICIES.get(policy.property());
            if (kind != null && policy.target() != null) {
                promise(kind, policy.target(), STATED);
            }
        }
        if (stated.isEmpty()) {
            findings.notFound(Kind.STATED_POLICIES, front.uri());
        } else {
            findings.found(Kind.STATED_POLICIES, front.uri(), String.join(", ", stated));
        }
    }

    private void gather(SitePage page) {
        for (Kind kind : SOUGHT) {
            for (Link link : page.frameLinks()) {
                promise(kind, link.target(), words.promise(kind, link.text(), link.target()));
            }
            for (Link link : page.links()) {
                int promise = words.promise(kind, link.text(), link.target());
                promise(kind, link.target(), promise < LEAST_OUTSIDE ? 0 : promise - 1);
            }
        }
    }

    private void promise(Kind kind, URI target, int promise) {
        URI bare = withoutFragment(target);
        if (promise > 0 && SitePageHome.isSameSite(front.uri(), bare) && !fit.isFront(bare)) {
            promises.computeIfAbsent(kind, k -> new LinkedHashMap<>()).merge(bare, promise, Math::max);
        }
    }

    private @Nullable URI next(Kind kind) {
        Set<URI> before = tried.computeIfAbsent(kind, k -> new HashSet<>());
        return promises.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(e -> !before.contains(e.getKey()))
                .max(Comparator.<Map.Entry<URI, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparingInt(e -> -e.getKey().toString().length()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void look(Kind kind, URI at) {
        Objects.requireNonNull(tried.get(kind)).add(at);
        switch (requests.page(at)) {
            case Answer.Came came -> {
                SitePage page = came.read();
                if (page != null && fit.fits(kind, page)) {
                    findings.found(kind, page.uri(), fit.detail(kind, page));
                    gather(page);
                }
            }
            case Answer.Nothing n -> {}
            case Answer.Unknown u -> unknown.add(kind);
            case Answer.NotAsked n -> unknown.add(kind);
        }
    }

    private static URI withoutFragment(URI target) {
        String full = target.toString();
        int hash = full.indexOf('#');
        return hash < 0 ? target : URI.create(full.substring(0, hash));
    }
}
