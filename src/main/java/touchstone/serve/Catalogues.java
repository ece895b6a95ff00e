package touchstone.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.check.SourceChecker;
import touchstone.report.JsonReport;
import touchstone.store.ClaimStore;
import touchstone.text.Domains;

/**
 * The catalogue in use. It is made in the background, on one thread: after the start, after each
 * exchange of rules or fact-checks, and every hour, since sites may have been looked at meanwhile. Until the first one is made
 * there is none. Thread-safe.
 */
final class Catalogues implements AutoCloseable {

    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(2);
    private static final Duration ANEW = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final Engines engines;
    private final ClaimStore store;
    private final InstantSource clock;
    private final Consumer<String> log;
    private final SnapshotShelf shelf;
    private final ScheduledExecutorService maker;
    private final ScheduledFuture<?> looks;
    private String madeFrom = "";
    private Instant dueAt = Instant.MIN;
    private volatile @Nullable Catalogue current;

    Catalogues(Engines engines, Service.Tools tools) {
        this.engines = engines;
        this.store = tools.store();
        this.clock = tools.clock();
        this.log = tools.log();
        this.shelf = shelf(tools, log);
        this.maker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("touchstone-catalogue").daemon().factory());
        this.looks =
                maker.scheduleWithFixedDelay(this::makeIfDue, 0, LOOK_FOR_CHANGES.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static SnapshotShelf shelf(Service.Tools tools, Consumer<String> log) {
        try {
            return SnapshotShelf.in(tools.data().resolve("snapshots"));
        } catch (IOException | UncheckedIOException e) {
            log.accept("older snapshots of sources cannot be read, so clients get whole ones: " + e.getMessage());
            return SnapshotShelf.inMemory();
        }
    }

    /** The catalogue there is now; null while the first one is being made. */
    @Nullable
    Catalogue current() {
        return current;
    }

    /** Whatever goes wrong is said and tried again later; the old catalogue goes on. */
    private void makeIfDue() {
        Instant now = clock.instant();
        try (Engines.Use use = engines.use()) {
            if (!use.name().equals(madeFrom) || now.isAfter(dueAt)) {
                madeFrom = use.name();
                dueAt = now.plus(ANEW);
                make(use.engine(), now);
            }
        } catch (RuntimeException e) {
            dueAt = now.plus(AFTER_A_FAILURE);
            log.accept("what is known of sources could not be put together, so the old state stays: " + e);
        }
    }

    private void make(Engine engine, Instant now) {
        long start = System.nanoTime();
        SourceChecker sources = engine.sources();
        Set<String> observed = store.observedDomains();
        Set<String> checked = store.checkedDomains();
        Set<String> read = store.readDomains();
        Set<String> domains = KnownDomains.of(
                sources.scorer().listed(),
                engine.checker().outlets().domains(),
                engine.checker().corpus().claimantDomains(),
                observed,
                checked);
        List<SourceRow> rows = new ArrayList<>(domains.size());
        List<Prefixes.Known> known = new ArrayList<>(domains.size());
        for (String domain : domains) {
            if (Thread.interrupted()) {
                return; // the service ends
            }
            // Most sites are not in the store, and need no question to it.
            String site = Objects.requireNonNullElse(Domains.registrable(domain), domain);
            boolean isInStore = observed.contains(domain) || checked.contains(site) || read.contains(site);
            SourceChecker.Known one = isInStore ? sources.of(domain) : sources.ofUnseen(domain);
            rows.add(SourceRow.of(domain, one.score()));
            known.add(new Prefixes.Known(domain, JsonReport.line(one.score(), one.seen())));
        }
        Snapshot fresh = Snapshot.of(
                engine.checker().ruleset().digest(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Prefixes.bits(domains),
                rows);
        current = catalogue(fresh, known, now);
        log.accept(String.format(
                Locale.ROOT,
                "%,d sources known, put together in %d ms",
                domains.size(),
                (System.nanoTime() - start) / 1_000_000));
    }

    /** A snapshot that says what the last one said is that one, so that nobody has to fetch it again. */
    private Catalogue catalogue(Snapshot fresh, List<Prefixes.Known> known, Instant now) {
        List<Snapshot> older = shelf.all();
        Snapshot last = older.isEmpty() ? null : older.getLast();
        boolean isNew = last == null || !last.saysTheSameAs(fresh);
        Snapshot snapshot = last == null || isNew ? fresh : last;
        Packed whole = Packed.of(snapshot.json());
        if (isNew) {
            try {
                shelf.put(snapshot, whole, now);
            } catch (IOException e) {
                log.accept("the snapshot of sources is not kept for the next start: " + e.getMessage());
            }
        }
        return Catalogue.of(snapshot, whole, older, known);
    }

    @Override
    public void close() {
        looks.cancel(true);
        maker.shutdownNow();
        try {
            if (!maker.awaitTermination(10, TimeUnit.SECONDS)) {
                log.accept("what is known of sources was not put together to the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
