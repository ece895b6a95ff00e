package touchstone.check;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.claim.ClaimFinder;
import touchstone.corpus.Corpus;
import touchstone.extract.Extractor;
import touchstone.match.Matcher;
import touchstone.model.Article;
import touchstone.model.CheckedPassage;
import touchstone.model.Claim;
import touchstone.model.ClaimReading;
import touchstone.model.Extraction;
import touchstone.model.FactCheck;
import touchstone.model.History;
import touchstone.model.KindReading;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.Outlet;
import touchstone.model.Page;
import touchstone.model.PageKind;
import touchstone.model.Practice;
import touchstone.model.ProvenanceLink;
import touchstone.model.ReadArticle;
import touchstone.model.Report;
import touchstone.model.Ruleset;
import touchstone.model.SiteFacts;
import touchstone.model.SiteObservations;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.Statement;
import touchstone.rulebook.Outlets;
import touchstone.source.ArticleReader;
import touchstone.source.ArticleReading;
import touchstone.source.SourceScorer;
import touchstone.stance.StanceReader;
import touchstone.text.Domains;
import touchstone.text.Languages;

/**
 * The whole pipeline for one document: from a page to a report. Keeps nothing of what it reads.
 *
 * @param version of the program, named in reports
 * @param ruleset the rules, named in reports
 * @param known what a site published and says for itself
 */
public record Checker(
        Extractor extractor,
        ClaimFinder claimFinder,
        Corpus corpus,
        Matcher matcher,
        StanceReader stanceReader,
        ArticleReader articleReader,
        SourceScorer sourceScorer,
        Observations observations,
        Outlets outlets,
        String version,
        Ruleset ruleset,
        Known known) {

    /** What was seen of sites when somebody looked. Nobody looks while a page is checked. */
    public interface Observations {
        /** Of the site at a registrable domain; null if nobody looked. */
        @Nullable
        SiteObservations of(String domain);
    }

    /** What is kept of a site's own words. */
    public interface Known {

        /** For where nothing is kept. */
        Known NOTHING = new Known() {};

        /** Passages of its articles of which a fact-check surely speaks, the newest first. */
        default List<CheckedPassage> passages(String domain) {
            return List.of();
        }

        /** News articles in its voice, with what they show of how they are made, the newest first. */
        default List<ReadArticle> articles(String domain) {
            return List.of();
        }

        /** What it says for itself, the newest first. */
        default List<Statement> statements(String domain) {
            return List.of();
        }
    }

    private static final String NOT_ENGLISH = "Claims and whom it cites are found in English only, so most of them are"
            + " missed here; fact-checks are looked up by their words alone, among those in the same language.";

    /** How sure it is that a page is what it says it is. */
    private static final double RULED = .9;

    private static final Comparator<FactCheck> MOST_TRUSTED_FIRST = Comparator.comparing(FactCheck::tier)
            .thenComparing(FactCheck::reviewed, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(FactCheck::id);

    /** The day of the check. */
    public LocalDate today() {
        return articleReader.today();
    }

    /** The same for pages that come in another way. */
    public Checker withExtractor(Extractor other) {
        return new Checker(
                other,
                claimFinder,
                corpus,
                matcher,
                stanceReader,
                articleReader,
                sourceScorer,
                observations,
                outlets,
                version,
                ruleset,
                known);
    }

    /** The same over other fact-checks. */
    public Checker withCorpus(Corpus other) {
        return new Checker(
                extractor,
                claimFinder,
                other,
                matcher,
                stanceReader,
                articleReader,
                sourceScorer,
                observations,
                outlets,
                version,
                ruleset,
                known);
    }

    /** Judges a page, or says in a sentence why there is nothing to judge. */
    public Checked check(Page page) {
        return check(page, Progress.UNHEARD);
    }

    /** The same, telling meanwhile what is known already. */
    public Checked check(Page page, Progress progress) {
        return switch (extractor.extract(page)) {
            case Extraction.NoArticle none ->
                new Checked.NotJudged(none.reason(), none.message(), checkedHere(page.uri()));
            case Extraction.Found found -> new Checked.Judged(judge(found.article(), progress));
        };
    }

    /** Judges an article that was extracted already. */
    public Report judge(Article found) {
        return judge(found, Progress.UNHEARD);
    }

    private Report judge(Article found, Progress progress) {
        Article extracted = ofReadableLength(inItsLanguage(found));
        ClaimReading reading = claimFinder.find(extracted);
        ArticleReading read = articleReader.read(extracted, reading);
        Article article = ofItsKind(extracted, read.kind());
        Report unmatched = new Report(
                version,
                corpus.description(),
                ruleset,
                article,
                reading,
                sources(article, reading),
                List.of(),
                List.of(),
                read.form(),
                read.findings(),
                read.marks(),
                today());
        progress.sources(unmatched);
        progress.claims(reading.claims());
        List<MatchedClaim> claims = new ArrayList<>(reading.claims().size());
        List<String> wordings = reading.claims().stream().map(Claim::wording).toList();
        List<FactCheck> here = checkedHere(article.uri());
        Map<Integer, List<FactCheck>> there =
                here.stream().collect(Collectors.groupingBy(fact -> matcher.nearest(wordings, fact)));
        for (Claim claim : reading.claims()) {
            MatchedClaim matched = matched(article, claim, there.getOrDefault(claims.size(), List.of()));
            progress.matched(claims.size(), matched);
            claims.add(matched);
        }
        List<FactCheck> pageChecks = here.stream()
                .filter(fact -> claims.stream().noneMatch(claim -> claim.isSpokenOfBy(fact)))
                .toList();
        progress.page(pageChecks);
        return unmatched.with(claims, pageChecks);
    }

    /** Who reads that nothing was found must know that not all of the text was read. */
    private static Article ofReadableLength(Article article) {
        return article.text().length() <= ClaimFinder.LONGEST_TEXT
                ? article
                : article.withWarning(String.format(
                        Locale.ROOT,
                        "This text is very long: claims were looked for in its first %,d characters only.",
                        ClaimFinder.LONGEST_TEXT));
    }

    /** What was trained on English finds less elsewhere, and who reads "nobody is cited" must know that. */
    private static Article inItsLanguage(Article article) {
        String declared = article.metadata().language();
        String language = declared == null ? Languages.recognise(article.text()) : declared;
        return language == null
                ? article
                : article.withLanguage(
                        language,
                        Languages.isEnglish(language)
                                ? null
                                : "This text is not in English but in language " + language + ". " + NOT_ENGLISH);
    }

    /** A rule that finds the page saying what it is knows better; and who reads claims must know whose they are. */
    private static Article ofItsKind(Article article, PageKind ruled) {
        Article known = ruled == article.kind()
                ? article
                : article.withSort(new KindReading(ruled, RULED, List.of("it says so itself, see the findings")));
        return known.isArticle() ? known : known.withWarning(notAnArticle(known.kind()));
    }

    private static String notAnArticle(PageKind kind) {
        return switch (kind) {
            case FORUM -> "This is a page of a forum: what it says its users say, not the site.";
            case SHOP -> "This page sells something: what it says is what its seller says of it.";
            case INDEX -> "This page lists other pages: judge the articles that it leads to.";
            default -> "This page shows no article: what it says is what its owner says of himself.";
        };
    }

    /**
     * Fact-checks that name the address of this page, not one that it gives itself; the most trusted first. Those of its own
     * site are none: a fact-checker's page is where he denies the claim.
     */
    private List<FactCheck> checkedHere(@Nullable URI page) {
        if (page == null) {
            return List.of();
        }
        String site = Domains.registrable(page);
        return corpus.checkedAt(page.toString()).stream()
                .filter(fact -> site == null || !site.equals(fact.publisherDomain()))
                .sorted(MOST_TRUSTED_FIRST)
                .toList();
    }

    private MatchedClaim matched(Article article, Claim claim, List<FactCheck> there) {
        // Where nothing tells the language it is taken for English, as most fact-checks are.
        String language = Objects.requireNonNullElse(article.metadata().language(), "en");
        OffsetDateTime published = article.metadata().published();
        LocalDate day = published == null ? today() : published.toLocalDate();
        List<Match> matches = matcher.match(claim, language, day, there, corpus).stream()
                .map(match -> match.withStance(stanceReader.read(article, claim, match.factCheck())))
                .toList();
        return new MatchedClaim(claim, matches);
    }

    /** The page first, then every agency and origin once. */
    private List<SourceScore> sources(Article article, ClaimReading reading) {
        List<SourceScore> sources = new ArrayList<>();
        sources.add(pageScore(article));
        for (ProvenanceLink link : reading.provenance()) {
            boolean known = sources.stream()
                    .anyMatch(s -> link.domain() != null
                            ? link.domain().equals(s.domain())
                            : link.name().equals(s.name()));
            if (!known) {
                sources.add(score(link.role(), link.name(), link.domain(), null));
            }
        }
        return sources;
    }

    /**
     * The score of the page's own site. A page that came without an address may say which one is its own, and is shown with
     * it, but borrows no record from there: anybody can write any address into a page.
     */
    private SourceScore pageScore(Article article) {
        URI canonical = article.metadata().canonical();
        String claimed = canonical == null ? null : Domains.host(canonical.toString());
        claimed = claimed == null ? null : Objects.requireNonNullElse(Domains.registrable(claimed), claimed);
        String domain = article.uri() == null ? null : Domains.registrable(article.uri());
        String name = article.metadata().siteName();
        String shown = Objects.requireNonNullElse(name == null ? domain : name, "this text");
        SourceScore score = score(SourceRole.PAGE, shown, domain, article);
        return article.uri() == null && claimed != null ? score.withDomain(claimed) : score;
    }

    private SourceScore score(SourceRole role, String name, @Nullable String domain, @Nullable Article article) {
        Outlet outlet = domain == null ? null : outlets.byDomain(domain);
        SiteFacts facts = new SiteFacts(
                domain,
                name,
                outlet,
                article == null ? List.of() : article.siteLinks(),
                article,
                domain == null ? null : observations.of(domain),
                article == null || article.uri() == null ? null : article.uri().toString());
        if (domain == null) {
            return sourceScorer.score(role, facts, History.NONE);
        }
        History history = Histories.of(corpus, domain, outlet, known.passages(domain), today());
        Practice practice = Practice.of(known.articles(domain), today());
        return SourceChecker.scored(sourceScorer, role, facts, history, practice, known.statements(domain));
    }
}
