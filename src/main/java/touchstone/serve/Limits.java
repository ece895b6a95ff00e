package touchstone.serve;

import java.time.Duration;

/**
 * How much the service lets itself be asked for.
 *
 * @param body bytes of a request's body at most
 * @param arrival how long a request may take to arrive, from its first byte
 * @param workers pages judged at once
 * @param waiting pages that may wait for their turn
 * @param patience how long a request waits for its answer
 * @param fetches pages fetched at once
 * @param connections open at once
 * @param perMinute requests a minute from one address, or by one token
 * @param guesses wrong tokens a minute from one address
 * @param grace how long accepted requests may take to be answered when the service ends
 */
public record Limits(
        int body,
        Duration arrival,
        int workers,
        int waiting,
        Duration patience,
        int fetches,
        int connections,
        int perMinute,
        int guesses,
        Duration grace) {

    /** For one computer: as many workers as it has processors. */
    public static Limits usual() {
        return new Limits(
                5 * 1024 * 1024,
                Duration.ofSeconds(20),
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                64,
                Duration.ofSeconds(60),
                16,
                512,
                600,
                10,
                Duration.ofSeconds(20));
    }

    /** The same with another number of requests a minute. */
    public Limits withPerMinute(int requests) {
        return new Limits(body, arrival, workers, waiting, patience, fetches, connections, requests, guesses, grace);
    }

    /** The same with another time for requests to arrive. */
    public Limits withArrival(Duration time) {
        return new Limits(body, time, workers, waiting, patience, fetches, connections, perMinute, guesses, grace);
    }

    /** The same with other numbers of pages judged at once, and waiting. */
    public Limits withWorkers(int atOnce, int queued) {
        return new Limits(body, arrival, atOnce, queued, patience, fetches, connections, perMinute, guesses, grace);
    }
}
