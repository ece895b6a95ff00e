package touchstone.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import touchstone.collect.FactSyncResult.State;
import touchstone.collect.FactSyncState.Known;
import touchstone.collect.FactSyncState.Step;
import touchstone.corpus.FactImport;
import touchstone.corpus.FactImport.Imported;
import touchstone.extract.ReviewReader;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Request;
import touchstone.fetch.Request.Expected;
import touchstone.model.FactCheck;
import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;
import touchstone.model.Validators;

/** A publisher's page: what its ClaimReview says now, or that it is gone. */
final class FactSyncPage {

    private final PoliteFetcher web;
    private final FactImport facts;
    private final Path data;
    private final FactSyncState state;
    private final InstantSource clock;

    FactSyncPage(PoliteFetcher web, FactImport facts, Path data, FactSyncState state, InstantSource clock) {
        this.web = web;
        this.facts = facts;
        this.data = data;
        this.state = state;
        this.clock = clock;
    }

    FactSyncResult run(FactSyncOrigin.Page page) throws IOException {
        Known known = state.of(page.name());
        Validators version = known == null ? Validators.NONE : known.validators();
        return switch (web.fetch(new Request(page.uri(), Expected.PAGE, version))) {
            case Fetched.NotModified same -> {
                remember(page, version, Step.KEPT);
                yield FactSyncResult.unchanged(page);
            }
            case Fetched.Ok ok -> kept(page, ok);
            case Fetched.Refused refused -> failed(page, refused.message());
            case Fetched.Failed failed -> failed.reason() == Reason.GONE ? gone(page) : failed(page, failed.message());
        };
    }

    /** Remembered too, so that the next run asks for others first. */
    private FactSyncResult failed(FactSyncOrigin.Page page, String message) throws IOException {
        remember(page, Validators.NONE, Step.BEGUN);
        return FactSyncResult.failed(page, message);
    }

    private void remember(FactSyncOrigin.Page page, Validators version, Step step) throws IOException {
        state.keep(page.name(), new Known(version, step, null, clock.instant()));
    }

    /**
     * A page that shows none of its fact-checks may be a wall or a mistake, so that nothing is taken back for it; one that shows
     * some shows all.
     */
    private FactSyncResult kept(FactSyncOrigin.Page page, Fetched.Ok ok) throws IOException {
        List<FactCheck> found = ReviewReader.read(ok.page());
        if (found.isEmpty()) {
            return failed(page, "There is no ClaimReview on the page; nothing was changed.");
        }
        Imported imported = facts.put(found, FactSync.origin(page.name(), true), data);
        remember(page, ok.validators(), Step.KEPT);
        return FactSyncResult.of(page, State.SYNCED, imported, List.of());
    }

    private FactSyncResult gone(FactSyncOrigin.Page page) throws IOException {
        Imported imported = facts.withdraw(List.of(page.uri().toString()), FactSync.origin(page.name(), true), data);
        remember(page, Validators.NONE, Step.KEPT);
        return FactSyncResult.of(page, State.SYNCED, imported, List.of("The page is gone."));
    }
}
