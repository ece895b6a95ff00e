package touchstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.check.Checker;
import touchstone.check.SourceChecker;
import touchstone.claim.Attributor;
import touchstone.claim.Checkworthiness;
import touchstone.claim.ClaimFinder;
import touchstone.claim.KindFinder;
import touchstone.claim.SourcingProfiles;
import touchstone.collect.FactKeeper;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.embed.Encoders;
import touchstone.extract.Extractor;
import touchstone.fetch.FetchOptions;
import touchstone.match.Matcher;
import touchstone.model.CheckedPassage;
import touchstone.model.Outlet;
import touchstone.model.ReadArticle;
import touchstone.model.SiteObservations;
import touchstone.model.Statement;
import touchstone.rule.RuleSet;
import touchstone.rulebook.ClaimKindCues;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.KindCues;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.MatchWords;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;
import touchstone.rulebook.RuleFolders;
import touchstone.rulebook.Rulebook;
import touchstone.rulebook.SiteWords;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.StanceCues;
import touchstone.source.ArticleReader;
import touchstone.source.SatireStyle;
import touchstone.source.SourceScorer;
import touchstone.stance.StanceReader;
import touchstone.store.ClaimStore;
import touchstone.store.QuickLook;
import touchstone.store.StoreException;

/** The one place where the stages are put together. Each is made when it is first asked for, so that quick commands are quick. */
final class Stages implements AutoCloseable {

    /** What it takes to show one source: what was seen of its host, what was checked of its domain, what of it was read. */
    private static final int MOST_QUICK_LOOKS = 4;

    private final Terminal terminal;
    private final Path rules;
    private final RuleFolders folders;
    private final LocalDate today;
    private final StoreOption storeOption;
    private final Path data;
    private final Encoders encoders;
    private final boolean ownsEncoders;
    private @Nullable Corpus corpus;
    private @Nullable Outlets outlets;
    private @Nullable RuleSet ruleSet;
    private @Nullable Rulebook book;
    private @Nullable RatingWords ratingWords;
    private @Nullable ClaimStore store;
    private QuickLook.@Nullable Known looked;
    private @Nullable String lookedAt;
    private int looks;

    Stages(Terminal terminal, RulesOption rules, DataOption data) {
        this(terminal, rules, StoreOption.in(data));
    }

    Stages(Terminal terminal, RulesOption rules, StoreOption store) {
        this(terminal, rules, store, new Encoders(), true, LocalDate.now(ZoneOffset.UTC));
    }

    /** Stages as they would be on another day. */
    Stages(Terminal terminal, RulesOption rules, StoreOption store, LocalDate day) {
        this(terminal, rules, store, new Encoders(), true, day);
    }

    /** Stages that share models with others, whose owner closes them. */
    Stages(Terminal terminal, RulesOption rules, StoreOption store, Encoders shared) {
        this(terminal, rules, store, shared, false, LocalDate.now(ZoneOffset.UTC));
    }

    private Stages(
            Terminal terminal,
            RulesOption rules,
            StoreOption store,
            Encoders encoders,
            boolean ownsEncoders,
            LocalDate today) {
        this.today = today;
        this.folders = rules.folders(terminal, today);
        this.encoders = encoders;
        this.ownsEncoders = ownsEncoders;
        this.terminal = terminal;
        this.rules = folders.base();
        this.data = store.data().folder(terminal);
        this.storeOption = store;
    }

    /** @param fetched whether pages come from the web, so that their wishes count, and not from their reader */
    Checker checker(boolean fetched) throws IOException {
        return new Checker(
                extractor(fetched),
                claimFinder(),
                corpus(),
                matcher(),
                stanceReader(),
                articleReader(),
                sourceScorer(),
                this::observations,
                outlets(),
                TouchstoneCommand.Version.text(),
                ruleSet().book().ruleset(),
                new Kept());
    }

    Encoders encoders() {
        return encoders;
    }

    Extractor extractor(boolean fetched) throws IOException {
        Extractor any = fetched ? Extractor.ofFetched(FetchOptions.DEFAULT.robotName()) : new Extractor();
        return any.withKinds(KindCues.read(rules.resolve("page/kinds.tsv")));
    }

    Checkworthiness checkworthiness() {
        return Checkworthiness.load(encoders);
    }

    SourceCues sourceCues() throws IOException {
        return SourceCues.read(rules.resolve("claim/cues.tsv"));
    }

    Attributor attributor() throws IOException {
        return new Attributor(sourceCues(), outlets());
    }

    ClaimFinder claimFinder() throws IOException {
        return new ClaimFinder(
                checkworthiness()::scoreArticle,
                KindFinder.load(ClaimKindCues.read(rules.resolve("claim/kinds.tsv")), encoders),
                attributor(),
                ClaimWords.read(rules.resolve("claim/words.tsv")),
                new SourcingProfiles(Lexicon.read(rules.resolve("lexicon/replies.txt"))));
    }

    /** The fact-checks; on the first run those that ship with the program. */
    Corpus corpus() throws IOException {
        if (corpus == null) {
            corpus = freshCorpus();
        }
        return corpus;
    }

    /** The fact-checks as they are now; for the caller to close. */
    Corpus freshCorpus() throws IOException {
        return Corpora.openOrCreate(data, feed(), encoders);
    }

    MatchWords matchWords() throws IOException {
        return MatchWords.read(rules.resolve("match"));
    }

    Matcher matcher() throws IOException {
        return Matcher.load(matchWords());
    }

    StanceCues stanceCues() throws IOException {
        return StanceCues.read(rules.resolve("stance/cues.tsv"));
    }

    StanceReader stanceReader() throws IOException {
        return new StanceReader(stanceCues()).withKinds(book().kinds());
    }

    ArticleReader articleReader() {
        SatireStyle satire = SatireStyle.load();
        return new ArticleReader(ruleSet(), today, article -> satire.probability(SatireStyle.read(article, encoders)));
    }

    /** For whoever asks for many sources: all rules and lists are read. */
    SourceScorer sourceScorer() {
        return SourceScorer.of(ruleSet(), today);
    }

    /** Where sources alone are judged, rules that are not needed are not even parsed. */
    SourceChecker sourceChecker() {
        return new SourceChecker(
                SourceScorer.of(ruleSet == null ? RuleSet.lazy(book()) : ruleSet, today),
                this::outlet,
                this::factsAbout,
                this::observations,
                new Kept(),
                today);
    }

    /** The rules without a check: whoever needs it has loaded the set. */
    private Rulebook book() {
        if (ruleSet != null) {
            return ruleSet.book();
        }
        if (book == null) {
            book = Rulebook.open(folders);
        }
        return book;
    }

    /** What whoever runs the program should know of its rules, in sentences. */
    List<String> notices() {
        return book().notices();
    }

    Outlets outlets() throws IOException {
        if (outlets == null) {
            outlets = Outlets.read(rules.resolve("outlets.tsv"));
        }
        return outlets;
    }

    /** The outlet at a host, null if the table has none. For commands that judge one source the rest is not even read. */
    @Nullable
    Outlet outlet(String host) {
        try {
            return outlets == null ? Outlets.find(rules.resolve("outlets.tsv"), host) : outlets.byDomain(host);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of outlets cannot be read", e);
        }
    }

    /** The fact-checks, if any may be about a site. No corpus is made just to ask: the one that ships knows no sites. */
    private @Nullable Corpus factsAbout(String host, boolean hasPassages) {
        try {
            if (corpus == null) {
                if (!hasPassages && Corpora.lackHistory(data, host)) {
                    return null;
                }
                corpus = Corpora.openCurrent(data, encoders);
            }
            return corpus();
        } catch (IOException e) {
            throw new UncheckedIOException("the fact-checks cannot be read", e);
        }
    }

    /** What is kept of a site's own words, in the store and in the rules. */
    private final class Kept implements Checker.Known {

        @Override
        public List<CheckedPassage> passages(String domain) {
            QuickLook.Known seen = known(domain);
            return seen == null ? List.of() : seen.passages();
        }

        @Override
        public List<ReadArticle> articles(String domain) {
            QuickLook.Known seen = known(domain);
            return seen == null ? List.of() : seen.articles();
        }

        @Override
        public List<Statement> statements(String domain) {
            return book().statements(domain);
        }
    }

    /** An import into the fact-checks there are, the ones that ship with the program included. */
    FactImport factImport() throws IOException {
        if (!Corpora.ensure(data, feed(), encoders)) {
            throw new Failure("fact-checks cannot be kept in " + data
                    + ", which cannot be written; name another folder with --data DIR.");
        }
        return new FactImport(feed(), encoders, InstantSource.system());
    }

    /** Where fact-checks go that are met on pages. */
    FactKeeper factKeeper() throws IOException {
        return new FactKeeper(factImport(), data);
    }

    /** The folder in which fact-checks are kept. */
    Path data() {
        return data;
    }

    /** The folder of the index of fact-checks. */
    Path index() {
        return Corpora.index(data);
    }

    /** The store of claims and of what was seen of sites; made if there is none. */
    synchronized ClaimStore store() {
        if (store == null) {
            store = storeOption.open(terminal, encoders);
        }
        return store;
    }

    /** What was seen of a site, null if nobody looked or nothing can be found out about it. */
    @Nullable
    SiteObservations observations(String domain) {
        QuickLook.Known seen = known(domain);
        return seen == null || seen.observations().isEmpty() ? null : new SiteObservations(domain, seen.observations());
    }

    /** What the store knows of a site; null if there is no store, or it cannot be read. */
    private QuickLook.@Nullable Known known(String domain) {
        try {
            if (!hasStore()) {
                return null;
            }
            QuickLook.Known quick = quickLook(domain);
            if (quick != null) {
                return quick;
            }
            SiteObservations seen = store().observations(domain);
            return new QuickLook.Known(
                    seen == null ? List.of() : seen.all(),
                    store().checkedPassages(domain),
                    store().readArticles(domain));
        } catch (StoreException e) {
            terminal.errors().println("touchstone: " + e.getMessage());
            return null;
        }
    }

    /**
     * For the first questions: who asks few may well ask no more. Null from then on, since the store must be opened, and knows
     * what came in meanwhile.
     */
    private synchronized QuickLook.@Nullable Known quickLook(String domain) {
        if (store != null || looks >= MOST_QUICK_LOOKS) {
            return null;
        }
        looks++;
        if (!domain.equals(lookedAt)) {
            lookedAt = domain;
            looked = storeOption.quickLook(terminal, domain).orElse(null);
        }
        return looked;
    }

    /** Whether there is a store already: commands that only look make none. */
    boolean hasStore() {
        return store != null || storeOption.isThere(terminal);
    }

    SiteWords siteWords() throws IOException {
        return SiteWords.read(rules.resolve("site/pages.tsv"));
    }

    FactFeed feed() throws IOException {
        return new FactFeed(ratingWords(), Publishers.read(rules.resolve("publishers.tsv")));
    }

    /** The words of ratings, of which nothing is read before the first rating. */
    RatingWords ratingWords() {
        if (ratingWords == null) {
            ratingWords = RatingWords.open(rules.resolve("rating"));
        }
        return ratingWords;
    }

    /** All rules, every one compiled and checked. */
    RuleSet ruleSet() {
        if (ruleSet == null) {
            ruleSet = RuleSet.load(folders);
            notices().forEach(n -> terminal.errors().println("touchstone: " + n + "."));
        }
        return ruleSet;
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
        if (corpus != null) {
            corpus.close();
        }
        if (ownsEncoders) {
            encoders.close();
        }
    }
}
