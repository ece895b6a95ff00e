package touchstone.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;
import touchstone.model.Validators;

/**
 * Fetches many pages of many hosts, each host in its own time. It obeys robots.txt with its Crawl-delay (up to 60 seconds), the
 * reservations of {@code tdmrep.json} and of headers; waits for each host's turn, at redirects too; repeats what a server could
 * not serve at the moment, when the server wants it; leaves a host alone that fails again and again. What it keeps of the
 * hosts is bounded, however many they are. Thread-safe: many threads may wait in it.
 */
public final class PoliteFetcher implements AutoCloseable {

    private static final int MOST_MOVED = 10_000;

    private final FetchOptions options;
    private final @Nullable PageArchive archive;
    private final Watch watch = new Watch();
    private final Turns turns;
    private final WebClient client;
    private final Visit visit;
    private final SiteWishes wishes;
    /** Where addresses led that redirect: the validators that we know belong to the page at the end. */
    private final Map<URI, URI> moved = Collections.synchronizedMap(new LastOnes<>(MOST_MOVED));

    /** As the other constructor, without an archive, and with the JDK's own generator. */
    public PoliteFetcher(FetchOptions options, Politeness politeness, InstantSource clock) {
        this(options, politeness, clock, RandomGenerator.getDefault(), null);
    }

    /**
     * Opens no connection yet.
     *
     * @param clock tells when a server's {@code Retry-After} date is reached; waiting itself needs no clock
     * @param random spreads repetitions; used by one thread at a time
     * @param archive keeps the pages and feeds that come, null to keep none; whoever made it closes it
     */
    public PoliteFetcher(
            FetchOptions options,
            Politeness politeness,
            InstantSource clock,
            RandomGenerator random,
            @Nullable PageArchive archive) {
        this(
                options,
                politeness,
                clock,
                random,
                archive,
                InetAddress::getAllByName,
                options.allowPrivateAddresses() ? AddressGuard.OFF : AddressGuard.ON);
    }

    PoliteFetcher(
            FetchOptions options,
            Politeness politeness,
            InstantSource clock,
            RandomGenerator random,
            @Nullable PageArchive archive,
            HostNames names,
            AddressGuard guard) {
        this.options = options;
        this.archive = archive;
        turns = new Turns(politeness, options.maxOpen());
        String agent = options.agent("reads many pages; whoever runs it has given no contact");
        client = new WebClient(options, agent, new GuardedNames(names, guard), clock);
        PatientCourier courier =
                new PatientCourier(client, turns, watch, politeness, new BackOff(politeness.longestWait(), random));
        wishes = new SiteWishes(courier, options, (page, robots) -> turns.delay(page, robots.delay()));
        visit = new Visit(courier, options);
    }

    /**
     * Waits for the host's turn, and asks. Never throws for anything that an address or a server can do; a disk that does not take
     * what is to be archived is told as an {@link java.io.UncheckedIOException}. A page that was
     * redirected names its own address; if the redirect leads elsewhere next time, it is read anew.
     */
    public Fetched fetch(Request request) {
        Reception reception = new Reception(options, request.expected(), archive);
        try {
            URI asked = WebAddress.of(request.uri(), options.allowPrivateAddresses())
                    .uri();
            Duration delay = request.delay();
            if (delay != null) {
                turns.usualDelay(new WebAddress(asked), delay);
            }
            WebAddress owner = new WebAddress(moved.getOrDefault(asked, asked));
            Wish wish = Wish.of(reception.accept(), options.totalTimeout()).unlessStill(owner, request.known());
            return visit.follow(asked, wish, gate(request.expected()), (address, answer) -> {
                remember(asked, address.uri());
                return reception.receive(address, answer);
            });
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /**
     * Downloads a file of any size to {@code target}, which appears whole or not at all. An attempt that ends early, by a kill
     * too, leaves {@code target.part} behind, from which the next one goes on if the server still has the same version. There is
     * no time-out for the whole; silence and dripping are given up. robots.txt is obeyed.
     *
     * @param known of the version that we have, {@link Validators#NONE} if we have none
     * @throws IOException if the disk does not take it; the message is a sentence that says what to do
     */
    public Downloaded download(URI uri, Path target, Validators known, Downloaded.Progress progress)
            throws IOException {
        return download(uri, target, known, progress, Download.Bounds.DEFAULT);
    }

    Downloaded download(URI uri, Path target, Validators known, Downloaded.Progress progress, Download.Bounds bounds)
            throws IOException {
        WebAddress asked;
        try {
            asked = WebAddress.of(uri, options.allowPrivateAddresses());
        } catch (Stopped stopped) {
            return Download.outcome(stopped);
        }
        try (Part part = Part.open(target)) {
            return new Download(options, bounds, asked, part, target, known, progress).run(visit, gate(Expected.DATA));
        }
    }

    /** Well-known files and interfaces are there for machines, so that no reservation of pages is meant for them. */
    private Visit.Gate gate(Expected expected) {
        return address -> {
            if (expected != Expected.API) {
                wishes.checkRobots(address);
            }
            if (expected == Expected.PAGE || expected == Expected.FEED) {
                wishes.checkReservations(address);
            }
        };
    }

    private void remember(URI asked, URI end) {
        if (asked.equals(end)) {
            moved.remove(asked);
        } else {
            moved.put(asked, end);
        }
    }

    /** Cuts off what is under way and sends away who waits; they get {@link Fetched.Reason#STOPPED}. */
    @Override
    public void close() {
        turns.close();
        watch.close();
        client.close();
    }

    /** A map of the entries put in last. */
    private static final class LastOnes<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int most;

        LastOnes(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
