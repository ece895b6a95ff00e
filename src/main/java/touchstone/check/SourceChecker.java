package touchstone.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.Corpus;
import touchstone.model.Background;
import touchstone.model.CheckedPassage;
import touchstone.model.History;
import touchstone.model.Outlet;
import touchstone.model.Practice;
import touchstone.model.ReadArticle;
import touchstone.model.SiteFacts;
import touchstone.model.SiteObservations;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.Statement;
import touchstone.source.SourceScorer;
import touchstone.text.Domains;

/**
 * What is known about a site by itself, without any of its pages. Asks nobody.
 *
 * @param outlets the outlet at a host
 * @param facts the fact-checks that may be about a site's own claims
 * @param known what a site published and says for itself
 * @param today the day as of which its record weighs
 */
public record SourceChecker(
        SourceScorer scorer,
        OutletAt outlets,
        FactsAbout facts,
        Checker.Observations observations,
        Checker.Known known,
        LocalDate today) {

    /** Opens the fact-checks only where they may say something. */
    public interface FactsAbout {
        /** The fact-checks; null if it is certain that none is about the site. */
        @Nullable
        Corpus about(String host, boolean hasPassages);
    }

    /** Kinds of source that show what others wrote. */
    private static final Set<String> NOT_ITS_OWN = Set.of("platform", "archive");

    /** Knows outlets by their hosts. */
    public interface OutletAt {
        /** The outlet at a host, null if none is known there. */
        @Nullable
        Outlet of(String host);
    }

    /** A site's score, and what a visit saw there; null if nobody looked. */
    public record Known(SourceScore score, @Nullable SiteObservations seen) {}

    /** @param address a host such as {@code news.example.org}, or an address on it, of which a list may know the section */
    public Known of(String address) {
        return of(address, observations.of(host(address)));
    }

    /** The same where it was just looked at. */
    public Known of(String address, @Nullable SiteObservations seen) {
        String host = host(address);
        String site = Objects.requireNonNullElse(Domains.registrable(host), host);
        return of(address, seen, known.passages(site), known.articles(site));
    }

    /** The same where it is certain that nobody looked, and that nothing of it was collected. */
    public Known ofUnseen(String host) {
        return of(host, null, List.of(), List.of());
    }

    private Known of(
            String address,
            @Nullable SiteObservations seen,
            List<CheckedPassage> passages,
            List<ReadArticle> articles) {
        String host = host(address);
        Outlet outlet = outlets.of(host);
        SiteFacts site =
                new SiteFacts(host, outlet == null ? null : outlet.name(), outlet, List.of(), null, seen, address);
        Corpus corpus = facts.about(host, !passages.isEmpty());
        History history = corpus == null ? History.NONE : Histories.of(corpus, host, outlet, passages, today);
        Practice practice = Practice.of(articles, today);
        return new Known(scored(scorer, SourceRole.PAGE, site, history, practice, known.statements(host)), seen);
    }

    /** A score with what belongs beside it. What people write on a platform is no record of the platform. */
    static SourceScore scored(
            SourceScorer scorer,
            SourceRole role,
            SiteFacts site,
            History history,
            Practice practice,
            List<Statement> statements) {
        SourceScore score = scorer.score(role, site, history, practice);
        boolean isOfOthers = NOT_ITS_OWN.contains(score.kind());
        return score.withBackground(
                isOfOthers
                        ? new Background(History.NONE, Practice.NONE, statements)
                        : new Background(history, practice, statements));
    }

    private static String host(String address) {
        return Objects.requireNonNullElse(Domains.host(address), address);
    }
}
