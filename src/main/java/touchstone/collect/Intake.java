package touchstone.collect;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import touchstone.collect.CollectEvent.Kind;
import touchstone.model.FactCheck;
import touchstone.model.Page;
import touchstone.model.Validators;
import touchstone.model.Visited;
import touchstone.rulebook.SourceList.Source;
import touchstone.store.ClaimStore;

/**
 * Where the pages of a source come in. Claims are kept page by page, fact-checks by the dozen, since the corpus is opened for
 * each writing. A page counts as visited only when what it holds is safe. Thread-safe.
 */
final class Intake {

    private static final int FACTS_AT_ONCE = 40;

    private final ClaimStore store;
    private final FactKeeper facts;
    private final PageTaker taker;
    private final ExecutorService readers;
    private final Events events;
    private final Source source;
    private final List<FactCheck> found = new ArrayList<>();
    private final List<Visited> foundOn = new ArrayList<>();
    private boolean allKept = true;

    Intake(ClaimStore store, FactKeeper facts, PageTaker taker, ExecutorService readers, Events events, Source source) {
        this.store = store;
        this.facts = facts;
        this.taker = taker;
        this.readers = readers;
        this.events = events;
        this.source = source;
    }

    /**
     * Takes what a page holds.
     *
     * @param key the normal form of its address
     * @param before the last visit to it, null if there was none
     * @param at when it was read
     */
    Outcome take(URI uri, URI key, @Nullable Visited before, Page page, Validators validators, Instant at)
            throws InterruptedException {
        PageTaker.Taken taken = taken(page, before == null ? null : before.digest(), at);
        Outcome outcome = taken.outcome();
        Instant next = outcome.isRead() ? null : at.plus(Round.UNREAD_PAUSE);
        Visited visit = new Visited(key, at, validators, taken.digest(), outcome.word(), 0, next);
        if (taken.facts().isEmpty()) {
            store.visited(visit);
        } else {
            keep(taken.facts(), visit);
        }
        events.tell(new CollectEvent(
                Kind.PAGE,
                events.now(),
                source.name(),
                uri,
                outcome,
                taken.message(),
                taken.claims(),
                taken.newClaims(),
                taken.facts().size()));
        return outcome;
    }

    private PageTaker.Taken taken(Page page, @Nullable String before, Instant at) throws InterruptedException {
        try {
            return readers.submit(() -> taker.take(source, page, before, at)).get();
        } catch (ExecutionException e) {
            throw Collector.rethrown(e);
        }
    }

    /** A page is gone, and its fact-checks with it. */
    void gone(URI page) {
        try {
            tell(Outcome.KEPT, facts.gone(source.name(), page));
        } catch (IOException e) {
            tell(Outcome.FAILED, "The fact-checks of a page that is gone stay for now: " + e.getMessage());
        }
    }

    /** Keeps what is still to be kept; false if some fact-checks could not be. */
    synchronized boolean finish() {
        keepFacts();
        return allKept;
    }

    private synchronized void keep(List<FactCheck> more, Visited visit) {
        found.addAll(more);
        foundOn.add(visit);
        if (found.size() >= FACTS_AT_ONCE) {
            keepFacts();
        }
    }

    private void keepFacts() {
        if (found.isEmpty()) {
            return;
        }
        try {
            String became = facts.keep(source.name(), found);
            foundOn.forEach(store::visited);
            tell(Outcome.KEPT, became);
        } catch (IOException e) {
            // Their pages are not visited yet, and come again in the next round.
            allKept = false;
            tell(Outcome.FAILED, "Fact-checks of " + source.name() + " are not kept: " + e.getMessage());
        }
        found.clear();
        foundOn.clear();
    }

    private void tell(Outcome outcome, String message) {
        events.tell(CollectEvent.of(Kind.FACT_CHECKS, events.now(), source.name(), null, outcome, message));
    }
}
