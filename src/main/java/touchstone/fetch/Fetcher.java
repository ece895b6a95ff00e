package touchstone.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import touchstone.model.Fetched;

/**
 * Fetches single pages of the public web, politely and within limits: it names itself, honours robots.txt and opt-outs, and
 * never connects to an address that is not public. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

    private final FetchOptions options;
    private final WebClient client;
    private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();

    public Fetcher(FetchOptions options) {
        this(options, InetAddress::getAllByName, options.allowPrivateAddresses() ? AddressGuard.OFF : AddressGuard.ON);
    }

    Fetcher(FetchOptions options, HostNames names, AddressGuard guard) {
        this.options = options;
        client = new WebClient(options, new GuardedNames(names, guard));
    }

    /**
     * Fetches a page, following redirects. Never throws for anything that an address or a server can do, and never takes
     * much longer than the total time-out.
     */
    public Fetched fetch(URI uri) {
        Visit visit = new Visit(client, options);
        Future<Fetched> outcome = visits.submit(() -> visit.fetch(uri));
        try {
            return outcome.get(options.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Trouble.timedOut(host(uri)).outcome();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Trouble.timedOut(host(uri)).outcome();
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching " + uri + " failed in a way nobody foresaw", e.getCause());
        } finally {
            visit.cutOff();
            outcome.cancel(true);
        }
    }

    /** Cuts off what is under way. */
    @Override
    public void close() {
        visits.shutdownNow();
        client.close();
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "The server" : uri.getHost();
    }
}
