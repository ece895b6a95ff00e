package touchstone.collect;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import touchstone.check.Checker;
import touchstone.extract.Extractor;
import touchstone.model.Article;
import touchstone.model.Extraction;
import touchstone.model.FactCheck;
import touchstone.model.Page;
import touchstone.model.PageKind;
import touchstone.model.Report;
import touchstone.model.Sighting;
import touchstone.rulebook.SourceList.Source;
import touchstone.rulebook.SourceList.Take;
import touchstone.store.ClaimStore;
import touchstone.text.Digests;

/** Takes out of a page what its source is collected for. Thread-safe; as many pages at once as there are processors. */
final class PageTaker {

    /** Changes when more is read of a page than before. */
    private static final String MARKED = "marks";

    private final Extractor extractor;
    private final Supplier<Checker> checker;
    private final ClaimStore store;

    PageTaker(Extractor extractor, Supplier<Checker> checker, ClaimStore store) {
        this.extractor = extractor;
        this.checker = checker;
        this.store = store;
    }

    /**
     * What was taken.
     *
     * @param digest of the text and the fact-checks, null if there is neither
     * @param facts the fact-checks on the page, which are for the caller to keep
     */
    record Taken(
            Outcome outcome,
            @Nullable String message,
            @Nullable String digest,
            int claims,
            int newClaims,
            List<FactCheck> facts) {

        Taken {
            facts = List.copyOf(facts);
        }
    }

    /** @param before the digest of the page when it was last read, null if it never was */
    Taken take(Source source, Page page, @Nullable String before, Instant at) {
        return switch (extractor.extract(page)) {
            case Extraction.NoArticle none ->
                new Taken(Outcome.of(none.reason()), none.message(), null, 0, 0, List.of());
            case Extraction.Found found -> take(source, found.article(), before, at);
        };
    }

    private Taken take(Source source, Article article, @Nullable String before, Instant at) {
        String digest = digest(article, source.take());
        if (digest.equals(before)) {
            return new Taken(Outcome.UNCHANGED, null, digest, 0, 0, List.of());
        }
        List<FactCheck> facts = source.take().contains(Take.FACT_CHECKS) ? article.reviews() : List.of();
        boolean factCheck =
                article.kind() == PageKind.FACT_CHECK || !article.reviews().isEmpty();
        // A fact-checker who quotes a falsehood does not spread it; what stands in a forum or a list is not the site's
        // own news.
        boolean ownNews = !factCheck && article.isArticle();
        if (!source.take().contains(Take.CLAIMS) || !ownNews) {
            return new Taken(facts.isEmpty() ? Outcome.NOTHING : Outcome.KEPT, null, digest, 0, 0, facts);
        }
        Report report = checker.get().judge(spoken(article, source));
        if (report.claims().isEmpty() && report.marks() == null) {
            return new Taken(Outcome.NOTHING, null, digest, 0, 0, facts);
        }
        ClaimStore.Kept kept = store.keep(new Sighting(
                source.name(), report.article(), report.claims(), report.provenance(), report.marks(), at));
        return new Taken(Outcome.KEPT, null, digest, kept.newClaims() + kept.knownClaims(), kept.newClaims(), facts);
    }

    private static Article spoken(Article article, Source source) {
        String language = source.language();
        return language == null || article.metadata().language() != null
                ? article
                : article.withLanguage(language, null);
    }

    /**
     * What is wanted is part of it: whoever wants more of a page has not seen it yet. So is what is read of all: pages that were
     * visited before their marks were, are read once more.
     */
    private static String digest(Article article, Set<Take> take) {
        return Digests.of(
                article.text() + article.reviews() + take.stream().sorted().toList() + MARKED);
    }
}
