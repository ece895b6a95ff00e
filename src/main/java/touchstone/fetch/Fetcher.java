package touchstone.fetch;

import java.net.InetAddress;
import java.net.URI;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;

/**
 * Fetches single pages of the public web, politely and within limits: it names itself, honours robots.txt and opt-outs, and
 * never connects to an address that is not public. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {

    private final FetchOptions options;
    private final WebClient client;
    private final Watch watch = new Watch();

    public Fetcher(FetchOptions options) {
        this(options, InetAddress::getAllByName, options.allowPrivateAddresses() ? AddressGuard.OFF : AddressGuard.ON);
    }

    Fetcher(FetchOptions options, HostNames names, AddressGuard guard) {
        this.options = options;
        String agent = options.agent("reads one page when its user asks for it");
        client = new WebClient(options, agent, new GuardedNames(names, guard), null);
    }

    /**
     * Fetches a page, following redirects. Never throws for anything that an address or a server can do, and never takes
     * much longer than the total time-out.
     */
    public Fetched fetch(URI uri) {
        String host = uri.getHost() == null ? "The server" : uri.getHost();
        try {
            return watch.within(options.totalTimeout(), host, limit -> visit(uri, new PromptCourier(client, limit)));
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private Fetched visit(URI uri, Courier courier) throws Stopped {
        SiteWishes wishes = new SiteWishes(courier, options, (page, robots) -> {});
        Reception reception = new Reception(options, Expected.PAGE, null);
        Wish wish = Wish.of(reception.accept(), options.totalTimeout());
        return new Visit(courier, options).follow(uri, wish, wishes::checkRobots, reception::receive);
    }

    /** Cuts off what is under way. */
    @Override
    public void close() {
        watch.close();
        client.close();
    }
}
