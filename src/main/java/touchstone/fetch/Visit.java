package touchstone.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way from an address to what stands there: every redirect is judged like a first address, and every site's wishes heard. */
final class Visit {

    /** Makes something of the answer at the end of the way. */
    interface Ending<T> {
        T at(WebAddress address, Answer answer) throws Stopped, IOException;
    }

    /** Passes if an address on the way may be asked for. */
    interface Gate {
        void check(WebAddress address) throws Stopped;
    }

    private record Step<T>(@Nullable T end, @Nullable WebAddress next) {}

    private final Courier courier;
    private final FetchOptions options;

    Visit(Courier courier, FetchOptions options) {
        this.courier = courier;
        this.options = options;
    }

    <T> T follow(URI uri, Wish wish, Gate gate, Ending<T> ending) throws Stopped {
        WebAddress address = WebAddress.of(uri, options.allowPrivateAddresses());
        Set<WebAddress> seen = new HashSet<>();
        // One that we have been at would only send us round again, since we bring no cookies and nothing else that is
        // new.
        while (seen.size() <= options.maxRedirects() && seen.add(address)) {
            gate.check(address);
            WebAddress here = address;
            Step<T> step = courier.ask(address, wish, answer -> step(here, answer, ending));
            if (step.next() == null) {
                return Objects.requireNonNull(step.end(), "an ending returns no null");
            }
            address = step.next();
        }
        throw Trouble.tooManyRedirects(address.host(), options.maxRedirects());
    }

    private <T> Step<T> step(WebAddress here, Answer answer, Ending<T> ending) throws Stopped, IOException {
        WebAddress next = Redirects.target(here, answer, options);
        return next == null ? new Step<>(ending.at(here, answer), null) : new Step<>(null, next);
    }
}
