package touchstone.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.collect.FactSyncResult.State;
import touchstone.corpus.FactImport;
import touchstone.corpus.FactImport.Imported;
import touchstone.corpus.Origin;
import touchstone.fetch.PoliteFetcher;

/**
 * Brings the fact-checks of the corpus up to date, one origin after the other. What is confirmed in the corpus survives a kill
 * at any moment, and the next run goes on. Not thread-safe.
 */
public final class FactSync {

    /** Where Google's Fact Check Tools API stands. */
    public static final URI GOOGLE = GoogleFactChecks.BASE;

    private static final int LONGEST_NAME = 300;

    private final PoliteFetcher web;
    private final FactImport facts;
    private final Path data;
    private final FactSyncState state;
    private final InstantSource clock;
    private final GoogleFactChecks google;

    /** Hears how far an origin is. */
    public interface Progress {
        Progress NONE = new Progress() {
            @Override
            public void downloaded(long bytes, long total) {}

            @Override
            public void facts(int facts, double share) {}
        };

        /** @param total −1 if the server does not say */
        void downloaded(long bytes, long total);

        /** @param share of the file that was read, 0 to 1 */
        void facts(int facts, double share);
    }

    /**
     * @param data the folder in which the fact-checks are kept
     * @param googleKey the key for Google's interface, null if there is none; it is never shown
     * @param googleBase where that interface stands
     */
    public FactSync(
            PoliteFetcher web,
            FactImport facts,
            Path data,
            @Nullable String googleKey,
            URI googleBase,
            InstantSource clock) {
        this.web = web;
        this.facts = facts;
        this.data = data;
        this.clock = clock;
        state = FactSyncState.open(data);
        google = new GoogleFactChecks(web::fetch, googleKey, googleBase);
    }

    /** Brings one origin up to date. Never throws for anything that an origin can do. */
    public FactSyncResult run(FactSyncOrigin origin, Progress progress) {
        try {
            return switch (origin) {
                case FactSyncOrigin.Feed feed ->
                    new DataCommonsFeed(web, facts, data, state, clock).run(feed, progress);
                case FactSyncOrigin.Google search ->
                    new GoogleFactCheckSync(google, facts, data, state, clock).run(search, progress);
                case FactSyncOrigin.Page page -> new FactSyncPage(web, facts, data, state, clock).run(page);
                case FactSyncOrigin.File file -> file(file, progress);
            };
        } catch (IOException e) {
            return FactSyncResult.failed(origin, sentence(e));
        }
    }

    /** Of these pages those that no run looked at for the longest time, at most {@code most}. */
    public List<FactSyncOrigin.Page> due(Collection<URI> pages, int most) {
        return pages.stream()
                .distinct()
                .map(FactSyncOrigin.Page::new)
                .sorted(Comparator.comparing(page -> lastSeen(page)))
                .limit(most)
                .toList();
    }

    private Instant lastSeen(FactSyncOrigin.Page page) {
        FactSyncState.Known known = state.of(page.name());
        return known == null ? Instant.EPOCH : known.at();
    }

    private FactSyncResult file(FactSyncOrigin.File file, Progress progress) throws IOException {
        if (!Files.isReadable(file.path())) {
            return FactSyncResult.failed(file, "There is no file " + file.path() + " that can be read.");
        }
        Origin origin = origin("file:" + Objects.requireNonNullElse(file.path().getFileName(), file.path()), false);
        Imported imported = facts.run(file.path(), origin, data, progress::facts);
        return FactSyncResult.of(file, state(imported), imported, List.of());
    }

    /** How far it came, by what was read. */
    static State state(Imported imported) {
        if (imported.changes().total() == 0 && imported.rejected() > 0) {
            return State.FAILED;
        }
        return imported.brokenOff() ? State.PARTIAL : State.SYNCED;
    }

    static Origin origin(String name, boolean complete) {
        return new Origin(
                name.length() <= LONGEST_NAME
                        ? name
                        : name.substring(0, LONGEST_NAME - 9) + "#" + Integer.toHexString(name.hashCode()),
                complete);
    }

    private static String sentence(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.isEmpty()
                ? "It could not be read."
                : message.substring(0, 1).toUpperCase(Locale.ROOT)
                        + message.substring(1)
                        + (message.endsWith(".") ? "" : ".");
    }
}
