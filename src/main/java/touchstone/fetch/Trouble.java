package touchstone.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
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

    private static Stopped brokenOff(String host) {
        return Stopped.failed(
                Reason.NO_CONNECTION, host + " broke off before the page was complete; try again, or " + PASTE + ".");
    }

    private static Stopped damaged(String host) {
        return Stopped.failed(
                Reason.NO_CONNECTION,
                host + " sent the page in a compression that is damaged or was not asked for; " + PASTE + ".");
    }

    /** What a status other than success or redirect means. */
    static Stopped status(String host, Answer answer) {
        int status = answer.status();
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
        return Stopped.failed(Reason.HTTP_STATUS, host + " " + why + ".");
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

    static Stopped notText(String host, String what) {
        return Stopped.refused(
                Reason.NOT_TEXT,
                "What " + host + " sends is " + what
                        + ", not a web page; copy its text into a file and check that instead.");
    }

    static Stopped tooLarge(String host, int most) {
        return Stopped.refused(
                Reason.TOO_LARGE,
                "The page of " + host + " is larger than " + most / 1_000_000.0
                        + " MB; copy its text into a file and check" + " that instead.");
    }

    static Stopped tooManyRedirects(String host, int most) {
        return Stopped.failed(
                Reason.TOO_MANY_REDIRECTS,
                host + " sends us on and on (more than " + most + " redirects); " + PASTE + ".");
    }
}
