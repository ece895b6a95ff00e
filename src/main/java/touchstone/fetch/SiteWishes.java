package touchstone.fetch;

import java.util.function.BiConsumer;

/** What the sites on the way have said about being read by machines. Each is asked once and its answer kept. Thread-safe. */
final class SiteWishes {

    /** Of memory, for the rules of each kind; enough for some thousand sites. */
    private static final long MOST_BYTES = 64_000_000;

    private final Kept<Robots> robots = new Kept<>(MOST_BYTES, System::nanoTime);
    private final Kept<Reservations> reservations = new Kept<>(MOST_BYTES, System::nanoTime);
    private final RobotsFiles robotsFiles;
    private final ReservationFiles reservationFiles;
    private final BiConsumer<WebAddress, Robots> told;

    /** @param told hears of every robots.txt that is about to be obeyed */
    SiteWishes(Courier courier, FetchOptions options, BiConsumer<WebAddress, Robots> told) {
        robotsFiles = new RobotsFiles(courier, options);
        reservationFiles = new ReservationFiles(courier, options);
        this.told = told;
    }

    /** Passes if the robots.txt of its origin lets us read {@code page}. */
    void checkRobots(WebAddress page) throws Stopped {
        Robots found = robots.get(page.origin(), before -> robotsFiles.read(page, before));
        told.accept(page, found);
        found.check(page);
    }

    /** Passes if its origin does not reserve {@code page} from analysis. */
    void checkReservations(WebAddress page) throws Stopped {
        if (reservations
                .get(page.origin(), before -> reservationFiles.read(page, before))
                .reserve(page.uri())) {
            throw Trouble.optOut(page.host(), "tdm-reservation: 1 in tdmrep.json");
        }
    }
}
