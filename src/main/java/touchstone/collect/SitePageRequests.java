package touchstone.collect;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.extract.SitePage;
import touchstone.extract.SiteReader;
import touchstone.fetch.Request;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;
import touchstone.model.Page;
import touchstone.model.Validators;

/** The requests of one visit: few, each address once, and none any more when the site asks to be left alone. */
final class SitePageRequests {

    static final int MOST = 12;

    private final Function<Request, Fetched> fetcher;
    private final SiteReader reader;
    private final Map<URI, Answer> answers = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean isLeftAlone;

    SitePageRequests(Function<Request, Fetched> fetcher, SiteReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /** What came of a request. */
    sealed interface Answer {
        /** @param read the page as read, null if it is no page of markup */
        record Came(Page page, @Nullable SitePage read) implements Answer {}

        /** The server says that there is nothing there that we could use. */
        record Nothing() implements Answer {}

        /** Nobody knows what is there. */
        record Unknown(Fetched.Reason reason, String message) implements Answer {}

        /** It was not asked, since there were enough requests. */
        record NotAsked() implements Answer {}
    }

    Answer page(URI uri) {
        return ask(uri, Expected.PAGE);
    }

    Answer file(URI uri) {
        return ask(uri, Expected.DATA);
    }

    boolean isOver() {
        return isLeftAlone || answers.size() >= MOST;
    }

    /** Why pages could not be looked at. */
    List<String> troubles() {
        return troubles;
    }

    private Answer ask(URI uri, Expected expected) {
        Answer known = answers.get(uri);
        if (known != null) {
            return known;
        }
        if (isOver()) {
            return new Answer.NotAsked();
        }
        Answer answer = answer(fetcher.apply(new Request(uri, expected, Validators.NONE, null)), expected);
        answers.put(uri, answer);
        if (answer instanceof Answer.Unknown unknown) {
            isLeftAlone |= isAskedToStop(unknown.reason());
            if (!troubles.contains(unknown.message())) {
                troubles.add(unknown.message());
            }
        }
        return answer;
    }

    private Answer answer(Fetched fetched, Expected expected) {
        return switch (fetched) {
            case Fetched.Ok ok -> new Answer.Came(ok.page(), expected == Expected.PAGE ? reader.read(ok.page()) : null);
            case Fetched.NotModified n -> new Answer.Nothing();
            case Fetched.Refused refused -> without(refused.reason(), refused.message());
            case Fetched.Failed failed -> without(failed.reason(), failed.message());
        };
    }

    private static Answer without(Fetched.Reason reason, String message) {
        return switch (reason) {
            case GONE, HTTP_STATUS, NOT_TEXT, PDF, TOO_LARGE -> new Answer.Nothing();
            default -> new Answer.Unknown(reason, message);
        };
    }

    private static boolean isAskedToStop(Fetched.Reason reason) {
        return switch (reason) {
            case RATE_LIMITED, RESTING, ROBOTS_UNREADABLE -> true;
            default -> false;
        };
    }
}
