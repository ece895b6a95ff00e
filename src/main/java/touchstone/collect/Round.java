package touchstone.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import touchstone.collect.CollectEvent.Kind;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Request;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;
import touchstone.model.Validators;
import touchstone.model.Visited;
import touchstone.rulebook.SourceList.Source;
import touchstone.store.ClaimStore;

/** One round of one source: what it names now, and of that what was not read yet. */
final class Round {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    /** Before what cannot or may not be read is asked for again. */
    static final Duration UNREAD_PAUSE = Duration.ofDays(1);

    private static final Duration GONE_PAUSE = Duration.ofDays(30);

    private final PoliteFetcher web;
    private final ClaimStore store;
    private final Events events;
    private final Semaphore hosts;
    private final Source source;
    private final Intake intake;
    private boolean complete = true;

    Round(PoliteFetcher web, ClaimStore store, Intake intake, Events events, Semaphore hosts, Source source) {
        this.web = web;
        this.store = store;
        this.intake = intake;
        this.events = events;
        this.hosts = hosts;
        this.source = source;
    }

    void run() throws InterruptedException {
        Listed listed = new Lister(web, store, events, source).list();
        List<Listed.Item> due = due(listed.items());
        visitAll(due);
        boolean kept = intake.finish();
        // A feed that is unchanged next time is not read again, so it is remembered only when nothing of it is left to
        // do.
        if (kept && isComplete()) {
            listed.read().forEach(store::visited);
        }
    }

    /** New pages and changed ones, the newest first, as many as the user wants. */
    private List<Listed.Item> due(List<Listed.Item> items) {
        List<Listed.Item> due = new ArrayList<>();
        for (Listed.Item item : items) {
            Visited before = store.visited(item.key());
            if (isDue(item, before, events.now())) {
                due.add(item);
            } else if (before != null && before.outcome().equals(Outcome.FAILED.word())) {
                incomplete();
            }
        }
        due.sort(Comparator.comparing(Listed.Item::changed, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(item -> item.key().toString()));
        if (due.size() > source.most()) {
            incomplete();
            return due.subList(0, source.most());
        }
        return due;
    }

    static boolean isDue(Listed.Item item, @Nullable Visited before, Instant now) {
        if (before == null) {
            return true;
        }
        Instant next = before.next();
        if (next != null && now.isBefore(next)) {
            return false;
        }
        Instant changed = item.changed();
        return item.named() || before.failures() > 0 || (changed != null && changed.isAfter(before.at()));
    }

    /** Each host by itself, so that one that makes us wait keeps nobody else. */
    private void visitAll(List<Listed.Item> due) throws InterruptedException {
        Map<String, List<Listed.Item>> byHost = new LinkedHashMap<>();
        for (Listed.Item item : due) {
            byHost.computeIfAbsent(item.uri().getAuthority(), host -> new ArrayList<>())
                    .add(item);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> visits = new ArrayList<>();
            byHost.values().forEach(items -> visits.add(threads.submit(() -> visitHost(items))));
            try {
                for (Future<Boolean> visit : visits) {
                    visit.get();
                }
            } catch (ExecutionException e) {
                throw Collector.rethrown(e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private boolean visitHost(List<Listed.Item> items) throws InterruptedException {
        hosts.acquire();
        try {
            for (int i = 0; i < items.size() && !Thread.currentThread().isInterrupted(); i++) {
                Outcome outcome = visit(items.get(i));
                if (outcome == Outcome.RESTING) {
                    incomplete();
                    break;
                }
            }
        } finally {
            hosts.release();
        }
        return true;
    }

    private Outcome visit(Listed.Item item) throws InterruptedException {
        Visited before = store.visited(item.key());
        Validators known = known(before);
        return switch (web.fetch(new Request(item.uri(), Expected.PAGE, known, source.delay()))) {
            case Fetched.Ok ok -> intake.take(item.uri(), item.key(), before, ok.page(), ok.validators(), events.now());
            case Fetched.NotModified n -> notModified(item, before);
            case Fetched.Refused refused -> not(item, before, Outcome.of(refused.reason()), refused.message(), null);
            case Fetched.Failed failed ->
                not(item, before, Outcome.of(failed.reason()), failed.message(), failed.retryAfter());
        };
    }

    private Outcome notModified(Listed.Item item, @Nullable Visited before) {
        Validators known = known(before);
        String digest = before == null ? null : before.digest();
        store.visited(new Visited(item.key(), events.now(), known, digest, Outcome.NOT_MODIFIED.word(), 0, null));
        events.tell(CollectEvent.of(Kind.PAGE, events.now(), source.name(), item.uri(), Outcome.NOT_MODIFIED, null));
        return Outcome.NOT_MODIFIED;
    }

    private Outcome not(
            Listed.Item item, @Nullable Visited before, Outcome outcome, String message, @Nullable Duration retry) {
        int failures = (before == null ? 0 : before.failures()) + 1;
        Instant next = events.now().plus(pause(outcome, failures, retry));
        // What was read once stays known, so that a page that comes back unchanged is not judged again.
        Validators known = known(before);
        String digest = before == null ? null : before.digest();
        if (outcome != Outcome.RESTING) {
            store.visited(new Visited(item.key(), events.now(), known, digest, outcome.word(), failures, next));
        }
        if (outcome == Outcome.GONE && before != null && digest != null) {
            intake.gone(item.uri());
        }
        if (outcome.isPassing()) {
            incomplete();
        }
        events.tell(CollectEvent.of(Kind.PAGE, events.now(), source.name(), item.uri(), outcome, message));
        return outcome;
    }

    private static Validators known(@Nullable Visited before) {
        return before == null ? Validators.NONE : before.validators();
    }

    private static Duration pause(Outcome outcome, int failures, @Nullable Duration retry) {
        if (retry != null) {
            return retry.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : retry;
        }
        if (outcome == Outcome.GONE) {
            return GONE_PAUSE;
        }
        if (!outcome.isPassing()) {
            return UNREAD_PAUSE;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private synchronized void incomplete() {
        complete = false;
    }

    private synchronized boolean isComplete() {
        return complete;
    }
}
