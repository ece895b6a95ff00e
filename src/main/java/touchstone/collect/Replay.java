package touchstone.collect;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import touchstone.fetch.WarcReplay.Archived;
import touchstone.model.Validators;
import touchstone.store.ClaimStore;
import touchstone.text.Urls;
import touchstone.text.WebAddresses;

/** Takes the pages of a web archive as if they came from the web at the time when they were archived. */
final class Replay {

    private final ClaimStore store;
    private final Intake intake;

    Replay(ClaimStore store, Intake intake) {
        this.store = store;
        this.intake = intake;
    }

    /** Works on as many pages at once as there are processors, and holds hardly more in memory. */
    void run(Stream<Archived> pages) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        Deque<Future<?>> underWay = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Iterator<Archived> iterator = pages.iterator();
                while (iterator.hasNext()) {
                    Archived page = iterator.next();
                    underWay.add(threads.submit(() -> {
                        take(page);
                        return true;
                    }));
                    if (underWay.size() > 2 * processors) {
                        underWay.remove().get();
                    }
                }
                while (!underWay.isEmpty()) {
                    underWay.remove().get();
                }
            } catch (ExecutionException e) {
                throw Collector.rethrown(e);
            } finally {
                threads.shutdownNow();
            }
        }
        intake.finish();
    }

    private void take(Archived archived) throws InterruptedException {
        URI uri = archived.page().uri();
        String normal = uri == null ? null : Urls.normalise(uri.toString());
        URI key = normal == null ? null : WebAddresses.resolve(null, normal);
        if (uri != null && key != null) {
            intake.take(uri, key, store.visited(key), archived.page(), Validators.NONE, archived.at());
        }
    }
}
