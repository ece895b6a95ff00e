package touchstone.collect;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.collect.CollectEvent.Kind;
import touchstone.rulebook.SourceList.Source;

/** Tells what happens, one event at a time, and counts it. */
final class Events {

    private final Consumer<CollectEvent> listener;
    private final InstantSource clock;
    private final Tally tally = new Tally();

    Events(Consumer<CollectEvent> listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Tally tally() {
        return tally;
    }

    void listing(Source source, URI uri, Outcome outcome, @Nullable String message) {
        tell(CollectEvent.of(Kind.LISTING, now(), source.name(), uri, outcome, message));
    }

    synchronized void tell(CollectEvent event) {
        tally.add(event);
        listener.accept(event);
    }
}
