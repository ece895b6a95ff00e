package touchstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
import touchstone.model.History;
import touchstone.model.Observation;
import touchstone.model.Outlet;
import touchstone.model.SiteObservations;
import touchstone.rule.RuleSet;
import touchstone.rulebook.ClaimKindCues;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.KindCues;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.MatchWords;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;
import touchstone.rulebook.Rulebook;
import touchstone.rulebook.SiteWords;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.StanceCues;
import touchstone.source.ArticleReader;
import touchstone.source.SatireStyle;
import touchstone.source.SourceScorer;
import touchstone.stance.StanceReader;
import touchstone.store.ClaimStore;
import touchstone.store.StoreException;

/** The one place where the stages are put together. Each is made when it is first asked for, so that quick commands are quick. */
final class Stages implements AutoCloseable {

    private final Terminal terminal;
    private final Path rules;
    private final StoreOption storeOption;
    private final Path data;
    private final Encoders encoders;
    private final boolean ownsEncoders;
    private @Nullable Corpus corpus;
    private @Nullable Outlets outlets;
    private @Nullable RuleSet ruleSet;
    private @Nullable RatingWords ratingWords;
    private @Nullable ClaimStore store;
    private boolean hasLooked;

    Stages(Terminal terminal, RulesOption rules, DataOption data) {
        this(terminal, rules, StoreOption.in(data));
    }

    Stages(Terminal terminal, RulesOption rules, StoreOption store) {
        this(terminal, rules, store, new Encoders(), true);
    }

    /** Stages that share models with others, whose owner closes them. */
    Stages(Terminal terminal, RulesOption rules, StoreOption store, Encoders shared) {
        this(terminal, rules, store, shared, false);
    }

    private Stages(Terminal terminal, RulesOption rules, StoreOption store, Encoders encoders, boolean ownsEncoders) {
        this.encoders = encoders;
        this.ownsEncoders = ownsEncoders;
        this.terminal = terminal;
        this.rules = rules.folder(terminal);
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
                SourceScorer.of(ruleSet()),
                this::observations,
                outlets(),
                TouchstoneCommand.Version.text(),
                ruleSet().book().digest());
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
        return new StanceReader(stanceCues()).withKinds(Rulebook.open(rules).kinds());
    }

    ArticleReader articleReader() {
        SatireStyle satire = SatireStyle.load();
        return new ArticleReader(
                ruleSet(),
                LocalDate.now(ZoneOffset.UTC),
                article -> satire.probability(SatireStyle.read(article, encoders)));
    }

    /** Where sources alone are judged, rules that are not needed are not even parsed. */
    SourceChecker sourceChecker() {
        return new SourceChecker(
                SourceScorer.of(ruleSet == null ? RuleSet.lazy(Rulebook.open(rules)) : ruleSet),
                this::outlet,
                this::history,
                this::observations);
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

    /** What fact-checks say of a site's own claims. No corpus is made just to ask: the one that ships knows no sites. */
    History history(String domain) {
        try {
            if (corpus == null) {
                if (Corpora.lackHistory(data, domain)) {
                    return History.NONE;
                }
                corpus = Corpora.openCurrent(data, encoders);
            }
            return corpus().history(domain);
        } catch (IOException e) {
            throw new UncheckedIOException("the fact-checks cannot be read", e);
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
        try {
            if (!hasStore()) {
                return null;
            }
            Optional<List<Observation>> seen = quickLook(domain);
            if (seen.isEmpty()) {
                return store().observations(domain);
            }
            return seen.get().isEmpty() ? null : new SiteObservations(domain, seen.get());
        } catch (StoreException e) {
            terminal.errors().println("touchstone: " + e.getMessage());
            return null;
        }
    }

    /** For the first site that is asked for: who asks for one may well ask for no other. */
    private synchronized Optional<List<Observation>> quickLook(String domain) {
        if (store != null || hasLooked) {
            return Optional.empty();
        }
        hasLooked = true;
        return storeOption.quickLook(terminal, domain);
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
            ruleSet = RuleSet.load(rules);
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
