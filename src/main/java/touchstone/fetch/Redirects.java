package touchstone.fetch;

import org.jspecify.annotations.Nullable;

/** Reads from an answer whether, and where to, it sends us on. */
final class Redirects {

    private Redirects() {}

    /** The next address, judged like a first one; null if this is the answer itself. */
    static @Nullable WebAddress target(WebAddress from, Answer answer, FetchOptions options) throws Stopped {
        String location = answer.header("Location");
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 ->
                location == null ? null : from.redirected(location, options.allowPrivateAddresses());
            default -> null;
        };
    }
}
