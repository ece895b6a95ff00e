package touchstone.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.collect.FactSyncResult.State;
import touchstone.collect.FactSyncState.Known;
import touchstone.collect.FactSyncState.Step;
import touchstone.corpus.FactImport;
import touchstone.corpus.FactImport.Imported;
import touchstone.fetch.Downloaded;
import touchstone.fetch.PoliteFetcher;
import touchstone.model.Validators;
import touchstone.text.Digests;

/**
 * A feed in one large file: downloaded to the disk, where an attempt that breaks off is taken up again, and read from there.
 * The file is removed when all of it is in the corpus.
 */
final class DataCommonsFeed {

    private final PoliteFetcher web;
    private final FactImport facts;
    private final Path data;
    private final FactSyncState state;
    private final InstantSource clock;

    DataCommonsFeed(PoliteFetcher web, FactImport facts, Path data, FactSyncState state, InstantSource clock) {
        this.web = web;
        this.facts = facts;
        this.data = data;
        this.state = state;
        this.clock = clock;
    }

    FactSyncResult run(FactSyncOrigin.Feed feed, FactSync.Progress progress) throws IOException {
        Path file = file(data, feed.uri());
        Known known = state.of(feed.name());
        boolean isHere = known != null && (known.step() == Step.KEPT || Files.isRegularFile(file));
        Validators version = known == null || !isHere ? Validators.NONE : known.validators();
        Files.createDirectories(FactSyncState.folder(data));
        return switch (web.download(feed.uri(), file, version, progress::downloaded)) {
            case Downloaded.NotModified same ->
                known != null && known.step() != Step.KEPT
                        ? kept(feed, file, version, "It had been downloaded before.", progress)
                        : FactSyncResult.unchanged(feed);
            case Downloaded.Ok ok -> {
                state.keep(feed.name(), new Known(ok.validators(), Step.DOWNLOADED, null, clock.instant()));
                yield kept(feed, ok.path(), ok.validators(), resumed(ok.resumedFrom()), progress);
            }
            case Downloaded.Refused refused -> FactSyncResult.failed(feed, refused.message());
            case Downloaded.Failed failed ->
                FactSyncResult.failed(
                        feed, failed.message() + " What came so far is kept; run this again to go on from there.");
        };
    }

    private FactSyncResult kept(
            FactSyncOrigin.Feed feed, Path file, Validators version, @Nullable String note, FactSync.Progress progress)
            throws IOException {
        Imported imported = facts.run(file, FactSync.origin(feed.name(), true), data, progress::facts);
        State how = FactSync.state(imported);
        if (how == State.SYNCED) {
            state.keep(feed.name(), new Known(version, Step.KEPT, null, clock.instant()));
        } else {
            // Asked for without conditions the next time, since what came is not all that there should be.
            state.forget(feed.name());
        }
        Files.deleteIfExists(file);
        return FactSyncResult.of(feed, how, imported, note == null ? List.of() : List.of(note));
    }

    private static @Nullable String resumed(long from) {
        return from == 0
                ? null
                : String.format(
                        Locale.ROOT, "The download went on after %,d bytes that an earlier one had brought.", from);
    }

    /** Where a feed lies while it is not yet in the corpus. */
    static Path file(Path data, URI uri) {
        return FactSyncState.folder(data).resolve(Digests.of(uri.toString()).substring(0, 16) + ".feed");
    }
}
