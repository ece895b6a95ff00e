package touchstone.fetch;

import java.io.IOException;

/** Sends a request and has the answer read: at once, or when it is the host's turn. */
interface Courier {

    /**
     * Asks for {@code address}.
     *
     * @throws Stopped what {@code reading} threw, or what went wrong with the connection
     */
    <T> T ask(WebAddress address, Wish wish, Reading<T> reading) throws Stopped;

    /** Makes something of an answer, which is open only meanwhile. */
    interface Reading<T> {
        T of(Answer answer) throws Stopped, IOException;
    }
}
