package touchstone.serve;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import touchstone.check.Checked;
import touchstone.check.Progress;
import touchstone.model.Page;
import touchstone.report.JsonReport;
import touchstone.text.Digests;

/**
 * Does the work: judges pages, each content once for a state of rules and fact-checks, as many at once as there are
 * processors. Work has threads of its own, so that short questions are answered beside it. What was judged is kept in memory
 * for a while, by its digest; nothing of it is written anywhere. Thread-safe.
 */
final class Judge implements AutoCloseable {

    private static final long KEPT_BYTES = 48L * 1024 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    /** A report takes about four times the room of its JSON. */
    private static final int ROOM = 5;

    private final Limits limits;
    private final ThreadPoolExecutor workers;
    private final LongAdder judged = new LongAdder();
    private final AsyncCache<String, Answer> answers;

    Judge(Limits limits) {
        this.limits = limits;
        this.workers = new ThreadPoolExecutor(
                limits.workers(),
                limits.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().name("touchstone-work-", 1).daemon().factory());
        this.answers = Caffeine.newBuilder()
                .maximumWeight(KEPT_BYTES)
                .weigher((String key, Answer answer) -> ROOM * answer.json().length + 200)
                .expireAfterAccess(KEPT)
                .buildAsync();
    }

    /** What came of a page, and the same as JSON if it was judged. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answer(Checked checked, byte[] json) {

        static Answer of(Checked checked) {
            return new Answer(
                    checked,
                    checked instanceof Checked.Judged judged
                            ? JsonReport.of(judged.report()).getBytes(StandardCharsets.UTF_8)
                            : new byte[0]);
        }
    }

    /**
     * Judges a page, or waits for whoever judges the same one already.
     *
     * @param isFetched whether it comes from the web, so that its wishes count, and not from its reader
     * @param progress told meanwhile, on another thread, but only if nobody judged or judges the page already
     */
    Answer check(Engines.Use use, Page page, boolean isFetched, Progress progress) {
        String key = use.name() + "/" + isFetched + "/" + page.uri() + "/" + page.mediaType() + "/" + page.charset()
                + "/" + HexFormat.of().formatHex(Digests.sha256().digest(page.body()));
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> first = answers.asMap().putIfAbsent(key, mine);
        if (first != null) {
            return await(first);
        }
        return await(submit(mine, () -> {
            try (Engines.Use own = use.share()) { // whoever asked may have given up waiting meanwhile
                Engine engine = own.engine();
                judged.increment();
                return Answer.of((isFetched ? engine.ofFetched() : engine.checker()).check(page, progress));
            }
        }));
    }

    /** Does other work in turn with the checks. */
    <T> T work(Supplier<T> work) {
        return await(submit(new CompletableFuture<T>(), work));
    }

    private <T> CompletableFuture<T> submit(CompletableFuture<T> result, Supplier<T> work) {
        try {
            workers.execute(() -> {
                try {
                    result.complete(work.get());
                } catch (Throwable e) {
                    result.completeExceptionally(e); // whoever waits for it gets it
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(overloaded());
        }
        return result;
    }

    private <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("the work failed", e.getCause());
        } catch (TimeoutException e) {
            throw overloaded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overloaded();
        }
    }

    private static Refusal overloaded() {
        return new Refusal(Problem.later(
                Problem.Kind.OVERLOADED, "More pages are waiting to be judged than can be at the moment.", AGAIN));
    }

    /** Pages that wait for their turn. */
    int waiting() {
        return workers.getQueue().size();
    }

    /** Pages that were judged; those whose judgement was there already are not counted. */
    long judged() {
        return judged.sum();
    }

    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(limits.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
