package touchstone.collect;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.check.Checker;
import touchstone.collect.CollectEvent.Kind;
import touchstone.extract.Extractor;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.WarcReplay.Archived;
import touchstone.rulebook.SiteWords;
import touchstone.rulebook.SourceList.Source;
import touchstone.rulebook.SourceList.Take;
import touchstone.store.ClaimStore;

/**
 * Collects what a user listed: one round, or round after round. Sources and hosts are visited side by side, each host in its
 * own time; a source that fails never stops another. What is kept is kept page by page, so that a kill at any moment loses
 * at most what was under way, and the next round takes that up again. Thread-safe.
 */
public final class Collector implements AutoCloseable {

    /** Pages in memory at once; each may be 20 MB. */
    private static final int MOST_HOSTS = 24;

    private final PoliteFetcher web;
    private final ClaimStore store;
    private final FactKeeper facts;
    private final PageTaker taker;
    private final SiteObserver observer;
    private final Events events;
    private final Retention retention;
    /** Reading a page keeps a processor busy, at which virtual threads that wait for servers would miss their turn. */
    private final ExecutorService readers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private final Semaphore hosts = new Semaphore(MOST_HOSTS);

    /**
     * @param extractor heeds the wishes of pages that were fetched
     * @param words by which a site's pages about itself are known
     * @param keep how long claims are kept that are not read again, null for ever
     * @param checker asked for whenever a page is judged, so that it can follow a growing corpus
     * @param listener told of everything, one event at a time
     */
    public Collector(
            PoliteFetcher web,
            Extractor extractor,
            ClaimStore store,
            FactKeeper facts,
            SiteWords words,
            @Nullable Duration keep,
            Supplier<Checker> checker,
            Consumer<CollectEvent> listener,
            InstantSource clock) {
        this.web = web;
        this.store = store;
        this.facts = facts;
        taker = new PageTaker(extractor, checker, store);
        observer = new SiteObserver(web::fetch, words, clock);
        events = new Events(listener, clock);
        retention = new Retention(store, keep, events);
    }

    /** What was done so far. */
    public Tally tally() {
        return events.tally();
    }

    /**
     * One round of every source.
     *
     * @throws java.io.UncheckedIOException one sentence for the user: what was read cannot be kept
     */
    public void collect(List<Source> sources) throws InterruptedException {
        sideBySide(sources, this::round);
    }

    /** Round after round of every source, each in its own time, until the thread is interrupted. */
    public void watch(List<Source> sources) throws InterruptedException {
        sideBySide(sources, source -> {
            while (true) {
                round(source);
                Thread.sleep(source.every());
            }
        });
    }

    /** Takes what {@code source} asks for out of pages that were archived. */
    public void replay(Source source, Stream<Archived> pages) throws InterruptedException {
        new Replay(store, intake(source)).run(pages);
    }

    private void round(Source source) throws InterruptedException {
        new Round(web, store, intake(source), events, hosts, source).run();
        if (source.take().contains(Take.SITE_FACTS)) {
            new SiteLook(observer, store, events).at(source);
        }
        retention.apply();
        events.tell(CollectEvent.of(Kind.SOURCE, events.now(), source.name(), source.site(), Outcome.KEPT, null));
    }

    private Intake intake(Source source) {
        return new Intake(store, facts, taker, readers, events, source);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }

    private interface Work {
        void on(Source source) throws InterruptedException;
    }

    /** The first that fails in a way that nothing can be kept any more ends them all. */
    private static void sideBySide(List<Source> sources, Work work) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
            for (Source source : sources) {
                done.submit(() -> {
                    work.on(source);
                    return true;
                });
            }
            try {
                for (int i = 0; i < sources.size(); i++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                throw rethrown(e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException runtime
                ? runtime
                : new CancellationException("collecting was broken off");
    }
}
