package touchstone.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import touchstone.model.Fetched.Reason;

/** Says in one sentence what went wrong with a server, and what a person can do. */
final class Trouble {

    private static final String PASTE = "open it in a browser, save it, and check the file instead";

    private Trouble() {}

    /** What an error of the connection to {@code host} means. */
    static Stopped with(String host, IOException e) {
        Stopped stopped = of(host, e).after(e);
        boolean broken = e instanceof NoHttpResponseException
                || e instanceof ConnectionClosedException
                || (e instanceof SocketException && !(e instanceof ConnectException));
        return broken ? stopped.repeatable() : stopped;
    }

    private static Stopped of(String host, IOException e) {
        return switch (e) {
            case AddressGuard.Objected o ->
                Stopped.refused(
                        Reason.PRIVATE_ADDRESS,
                        o.getMessage()
                                + ", and Touchstone fetches from the public web only; save the page and check the file"
                                + " instead.");
            case UnknownHostException u ->
                Stopped.failed(
                        Reason.UNKNOWN_HOST,
                        "No host is known by the name " + host + "; check the spelling and your connection.");
            case SocketTimeoutException t -> timedOut(host);
            case SSLException s ->
                Stopped.failed(
                        Reason.TLS,
                        "The connection to " + host
                                + " cannot be made secure (its certificate or encryption is not in order);"
                                + " if you trust the page, " + PASTE + ".");
            case HttpHostConnectException c ->
                Stopped.failed(
                        Reason.NO_CONNECTION,
                        host + " does not accept the connection; check the address or try again later.");
            case NoHttpResponseException n ->
                Stopped.failed(
                        Reason.NO_CONNECTION, host + " closed the connection without an answer; try again later.");
            case Announced.TooLong l ->
                Stopped.failed(
                        Reason.NO_CONNECTION,
                        host + " sent more than it announced, so that nobody can say which part is the page; " + PASTE
                                + ".");
            case ZipException z -> damaged(host);
            case MalformedChunkCodingException m -> brokenOff(host);
            case ConnectionClosedException c -> brokenOff(host);
            case EOFException f -> brokenOff(host);
            default ->
                Stopped.failed(
                        Reason.NO_CONNECTION,
                        host + " does not answer as a web server should; try again later, or " + PASTE + ".");
        };
    }

    static Stopped timedOut(String host) {
        return Stopped.failed(Reason.TIMED_OUT, host + " took too long to answer; try again later, or " + PASTE + ".");
    }

    static Stopped brokenOff(String host) {
        return Stopped.failed(
                Reason.NO_CONNECTION, host + " broke off before all was there; try again, or " + PASTE + ".");
    }

    private static Stopped damaged(String host) {
        return Stopped.failed(
                Reason.NO_CONNECTION,
                host + " sent the page in a compression that is damaged or was not asked for; " + PASTE + ".");
    }

    /** What a status other than success or redirect means. */
    static Stopped status(String host, Answer answer) {
        int status = answer.status();
        Duration retryAfter = RetryAfter.of(answer);
        String why = switch (status) {
            case 401, 402, 403, 407 ->
                "does not show this page to us (status " + status + "); if you may read it, " + PASTE;
            case 404, 410 ->
                "has no such page (status " + status + "); check the address, or look for an archived copy";
            case 429 -> "asks us to slow down (status 429); try again " + later(answer);
            case 451 -> "withholds this page for legal reasons (status 451); look for another report of it";
            case 503 -> "is not available at the moment (status 503); try again " + later(answer);
            default ->
                status >= 500
                        ? "has a fault of its own (status " + status + "); try again later"
                        : "does not deliver this page (status " + status + "); " + PASTE;
        };
        Stopped stopped = Stopped.failed(reason(status), host + " " + why + ".", retryAfter);
        return status == 429 || status == 503 ? stopped.repeatable() : stopped;
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 401, 402, 403, 407 -> Reason.FORBIDDEN;
            case 404, 410 -> Reason.GONE;
            case 429 -> Reason.RATE_LIMITED;
            default -> status >= 500 ? Reason.UNAVAILABLE : Reason.HTTP_STATUS;
        };
    }

    private static String later(Answer answer) {
        String after = answer.header("Retry-After");
        if (after == null || after.length() > 40) {
            return "later";
        }
        String value = after.strip();
        if (value.matches("[0-9]{1,7}")) {
            return "in " + value + " seconds";
        }
        return value.matches("[A-Za-z0-9:, +-]+") ? "after " + value : "later";
    }

    /** The host failed so often, or asked for so long a pause, that it is left alone. */
    static Stopped resting(String host, Duration rest) {
        long seconds = Math.max(1, rest.toSeconds());
        return Stopped.failed(
                Reason.RESTING,
                host + " has not been able to answer of late and is left alone for another "
                        + (seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes")
                        + "; try again then.",
                rest);
    }

    /** Nobody's fault: Touchstone ends. */
    static Stopped told(String host) {
        return Stopped.failed(
                Reason.STOPPED, "Touchstone was told to stop before " + host + " had answered; ask again.");
    }

    static Stopped robots(String host) {
        return Stopped.refused(
                Reason.ROBOTS,
                host + " asks programs like Touchstone not to fetch this page (robots.txt); " + PASTE + ".");
    }

    static Stopped robotsUnreadable(String host, String why) {
        return Stopped.refused(
                Reason.ROBOTS_UNREADABLE,
                "Whether " + host + " lets programs fetch its pages cannot be found out (robots.txt: " + why
                        + "); try again later, or " + PASTE + ".");
    }

    static Stopped optOut(String host, String said) {
        return Stopped.refused(
                Reason.OPT_OUT,
                host + " reserves this page from being analysed by programs (" + said + "); " + PASTE + ".");
    }

    /** @param wanted what was expected instead, to follow "not" */
    static Stopped notText(String host, String what, String wanted) {
        return Stopped.refused(
                what.equals(MediaTypes.PDF) ? Reason.PDF : Reason.NOT_TEXT,
                "What " + host + " sends is " + what + ", not " + wanted
                        + "; copy its text into a file and check that instead.");
    }

    static Stopped tooLarge(String host, long most) {
        return Stopped.refused(
                Reason.TOO_LARGE,
                "The page of " + host + " is larger than " + most / 1_000_000.0
                        + " MB; copy its text into a file and check that instead.");
    }

    static Stopped tooManyRedirects(String host, int most) {
        return Stopped.failed(
                Reason.TOO_MANY_REDIRECTS,
                host + " sends us on and on (more than " + most + " redirects); " + PASTE + ".");
    }
}
