package touchstone.evaluate;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** Asks a service on this computer over some connections, each at once again when it is answered. */
final class Load {

    private Load() {}

    /** What came of it. An error is an answer from 400 on, or none. */
    record Outcome(Latencies latencies, long errors, double seconds) {

        double perSecond() {
            return latencies.count() / seconds;
        }

        Outcome and(Outcome other) {
            Latencies all = new Latencies();
            all.addAll(latencies);
            all.addAll(other.latencies);
            return new Outcome(all, errors + other.errors, seconds + other.seconds);
        }
    }

    /**
     * Asks for a while.
     *
     * @param requests the n-th request, whichever connection it goes over
     */
    static Outcome of(int port, int connections, Duration time, LongFunction<byte[]> requests) throws IOException {
        return of(port, connections, time, Double.POSITIVE_INFINITY, requests);
    }

    /**
     * Asks for a while, as people do: at times that know nothing of each other. A time counts from when its request was due,
     * also where the one before was not answered yet.
     *
     * @param perSecond how often on average, over all connections; infinitely often is each at once again
     */
    static Outcome of(int port, int connections, Duration time, double perSecond, LongFunction<byte[]> requests)
            throws IOException {
        AtomicLong number = new AtomicLong();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<Client>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                Random pace = new Random(i);
                double nanos = 1e9 * connections / perSecond;
                clients.add(threads.submit(() -> new Client(
                                port, end, () -> (long) (nanos * -Math.log(1 - pace.nextDouble())))
                        .run(number, requests)));
            }
        }
        Latencies all = new Latencies();
        long errors = 0;
        for (Future<Client> client : clients) {
            Client done = result(client);
            all.addAll(done.latencies);
            errors += done.errors;
        }
        return new Outcome(all, errors, (System.nanoTime() - start) / 1e9);
    }

    private static Client result(Future<Client> client) throws IOException {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new IOException("the service cannot be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        }
    }

    private static final class Client {
        private static final int MOST_ERRORS = 100;

        private final int port;
        private final long end;
        private final LongSupplier pause;
        private final Latencies latencies = new Latencies();
        private long due = System.nanoTime();
        private long errors;

        /** @param pause between two requests, in nanoseconds; 0 for none */
        Client(int port, long end, LongSupplier pause) {
            this.port = port;
            this.end = end;
            this.pause = pause;
        }

        Client run(AtomicLong number, LongFunction<byte[]> requests) {
            while (System.nanoTime() < end && errors < MOST_ERRORS) {
                try (Wire wire = new Wire(port)) {
                    ask(wire, number, requests);
                } catch (IOException e) {
                    errors++; // counted and shown; a new connection is tried
                }
            }
            return this;
        }

        private void ask(Wire wire, AtomicLong number, LongFunction<byte[]> requests) throws IOException {
            while (System.nanoTime() < end) {
                byte[] request = requests.apply(number.getAndIncrement());
                long wait = pause.getAsLong();
                due = wait == 0 ? System.nanoTime() : due + wait;
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                int status = wire.ask(request);
                latencies.add(System.nanoTime() - due);
                errors += status >= 400 ? 1 : 0;
            }
        }
    }
}
