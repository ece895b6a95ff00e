package touchstone.cli;

import java.util.Map;

/** What the environment says about fetching. */
final class Web {

    private static final String PRIVATE = "TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES";

    /** For the help of commands that fetch. */
    static final String PRIVATE_HELP =
            PRIVATE + "=1 lets addresses of this computer and its network be fetched: for tests.";

    private Web() {}

    /** Whether servers on this computer and in its network may be asked, which the guard forbids otherwise. */
    static boolean allowsPrivateAddresses(Map<String, String> environment) {
        return environment.getOrDefault(PRIVATE, "").equals("1");
    }
}
