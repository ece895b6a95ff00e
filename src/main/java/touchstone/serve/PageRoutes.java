package touchstone.serve;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.check.Checked;
import touchstone.check.Progress;
import touchstone.model.Extraction;
import touchstone.model.FactCheck;
import touchstone.model.Page;
import touchstone.report.HtmlPage;
import touchstone.text.Domains;

/**
 * The page for people: a form, and the report below it. On this computer it needs no token, since a form of another site has no
 * ticket; from elsewhere it asks for one.
 */
final class PageRoutes {

    private final Tickets tickets;
    private final Engines engines;
    private final Judge judge;
    private final Fetching fetching;

    PageRoutes(Tickets tickets, Engines engines, Judge judge, Fetching fetching) {
        this.tickets = tickets;
        this.engines = engines;
        this.judge = judge;
        this.fetching = fetching;
    }

    void on(Routes routes) {
        routes.get("/", Access.OPEN, call -> page(200, HtmlPage.welcome(fields(call, Map.of()))))
                .post("/", Access.OPEN, this::check);
    }

    private Reply check(Call call) {
        Map<String, String> form = Map.of();
        try {
            form = call.form();
            requireRight(call, form);
            return checked(call, form);
        } catch (Refusal refusal) {
            return refused(refusal.problem(), fields(call, form));
        }
    }

    private Reply checked(Call call, Map<String, String> form) {
        Asked asked = asked(
                form.getOrDefault("input", "").strip(),
                form.getOrDefault("url", "").strip());
        Page page = fetching.page(asked);
        try (Engines.Use use = engines.use()) {
            return switch (judge.check(use, page, asked.page() == null, Progress.UNHEARD)
                    .checked()) {
                // The text itself is not put into the form again: it stands below.
                case Checked.Judged judged ->
                    page(200, HtmlPage.result(judged.report(), fields(call, asked.page() == null ? form : Map.of())));
                case Checked.NotJudged none -> {
                    Problem problem = CheckRoutes.notJudged(none);
                    yield problemPage(problem, advice(none.reason()), none.pageChecks(), fields(call, form));
                }
            };
        }
    }

    private void requireRight(Call call, Map<String, String> form) {
        if (!tickets.isGood(form.getOrDefault("ticket", ""))) {
            throw Refusal.of(
                    Problem.Kind.FORBIDDEN,
                    "This form is too old, or came from another page. What you typed is still below; send it again.");
        }
        if (call.caller().isLocal()) {
            return;
        }
        String token = form.getOrDefault("token", "").strip();
        if (token.isEmpty()) {
            throw Refusal.of(Problem.Kind.UNAUTHORIZED, "This service asks for a token; enter yours below.");
        }
        if (!call.callerWith(token).may(Access.CHECK)) {
            throw Refusal.of(Problem.Kind.FORBIDDEN, "This token may not check.");
        }
    }

    /** What stands in the one field for both: a single word that is an address is a link. */
    static Asked asked(String input, String origin) {
        if (input.isEmpty()) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The field is empty; paste a link or a text.");
        }
        if (input.length() <= Asked.LONGEST_ADDRESS && input.codePoints().noneMatch(Character::isWhitespace)) {
            boolean isWhole =
                    input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
            if (isWhole || Domains.registrable(input) != null) {
                return new Asked(Asked.address(isWhole ? input : "https://" + input), null);
            }
        }
        if (origin.length() > Asked.LONGEST_ADDRESS) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The address of the text is longer than any web address.");
        }
        URI uri = origin.isEmpty() ? null : Asked.address(origin);
        return Asked.text(uri, input);
    }

    private HtmlPage.Fields fields(Call call, Map<String, String> form) {
        return new HtmlPage.Fields(
                tickets.issue(),
                !call.caller().isLocal(),
                form.getOrDefault("input", ""),
                form.getOrDefault("url", ""));
    }

    private static Reply refused(Problem problem, HtmlPage.Fields fields) {
        return problemPage(problem, null, List.of(), fields);
    }

    private static Reply problemPage(
            Problem problem, @Nullable String advice, List<FactCheck> pageChecks, HtmlPage.Fields fields) {
        Reply.Whole plain = Reply.problem(problem);
        Reply.Whole page = page(
                plain.status(), HtmlPage.problem(problem.kind().title(), problem.detail(), advice, pageChecks, fields));
        for (Map.Entry<String, String> header : plain.headers().entrySet()) {
            page = page.with(header.getKey(), header.getValue());
        }
        return page;
    }

    private static Reply.Whole page(int status, String html) {
        return new Reply.Whole(
                status,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Security-Policy",
                        HtmlPage.contentSecurityPolicy(),
                        // With none at all a browser would not say that its form came from here.
                        "Referrer-Policy",
                        "same-origin"));
    }

    private static @Nullable String advice(Extraction.Reason reason) {
        return switch (reason) {
            case CONSENT, LOGIN, PAYWALL, ROBOT_CHECK ->
                "If you can read it in your browser, copy its text and paste it here, with its address below.";
            case INDEX_PAGE -> "Open one of its articles, and paste the link of that one.";
            case NO_TEXT, EMPTY, VIDEO_ONLY -> "Paste a text of at least a few sentences.";
            case BINARY, NOT_TEXT, TOO_LARGE, OPT_OUT -> null;
        };
    }
}
