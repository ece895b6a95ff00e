package touchstone.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import touchstone.check.Checked;
import touchstone.check.Checker;
import touchstone.check.Progress;
import touchstone.model.Claim;
import touchstone.model.Extraction;
import touchstone.model.Match;
import touchstone.model.Page;
import touchstone.report.JsonReport;
import touchstone.text.Languages;

/** Has pages, texts and claims judged. */
final class CheckRoutes {

    private static final int LONGEST_CLAIM = 2_000;

    private final Engines engines;
    private final Judge judge;
    private final Fetching fetching;

    CheckRoutes(Engines engines, Judge judge, Fetching fetching) {
        this.engines = engines;
        this.judge = judge;
        this.fetching = fetching;
    }

    void on(Routes routes) {
        routes.post("/v1/check", Access.CHECK, this::check)
                .post("/v1/claims", Access.CHECK, this::claims)
                .post("/v1/match", Access.CHECK, this::match);
    }

    private Reply check(Call call) {
        Asked asked = Asked.of(call.json());
        if (call.asksFor("text/event-stream")) {
            return new Reply.Events(listener -> new CheckEvents(listener).tell(events -> answer(asked, events)));
        }
        Judge.Answer answer = answer(asked, Progress.UNHEARD);
        return switch (answer.checked()) {
            case Checked.Judged judged -> Reply.json(answer.json());
            case Checked.NotJudged none -> Reply.problem(notJudged(none));
        };
    }

    private Judge.Answer answer(Asked asked, Progress progress) {
        Page page = fetching.page(asked);
        try (Engines.Use use = engines.use()) {
            return judge.check(use, page, asked.page() == null, progress);
        }
    }

    /** Why a page was not judged, and the fact-checks that name its address all the same. */
    static Problem notJudged(Checked.NotJudged none) {
        return notAnArticle(
                none.reason(), none.message(), Map.of("pageChecks", JsonReport.pageChecks(none.pageChecks())));
    }

    private static Problem notAnArticle(Extraction.Reason reason, String message, Map<String, JsonNode> more) {
        return Problem.notAnArticle(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), message, more);
    }

    private Reply claims(Call call) {
        Asked asked = Asked.of(call.json());
        Page page = fetching.page(asked);
        try (Engines.Use use = engines.use()) {
            Engines.Use own = use.share();
            return judge.work(() -> {
                try (own) {
                    return claims(own.engine().checker(), page);
                }
            });
        }
    }

    private static Reply claims(Checker checker, Page page) {
        return switch (checker.extractor().extract(page)) {
            case Extraction.NoArticle none -> Reply.problem(notAnArticle(none.reason(), none.message(), Map.of()));
            case Extraction.Found found -> {
                List<Claim> claims = checker.claimFinder().find(found.article()).claims();
                yield Reply.json(JsonReport.of(claims));
            }
        };
    }

    private Reply match(Call call) {
        Posted posted = call.json().only(Set.of("text", "language"));
        String text = posted.text("text", LONGEST_CLAIM);
        if (text == null) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "Send the claim as “text”.");
        }
        String given = posted.text("language", 35);
        String language = Objects.requireNonNullElse(given == null ? Languages.recognise(text) : given, "en");
        try (Engines.Use use = engines.use()) {
            Engines.Use own = use.share();
            return judge.work(() -> {
                try (own) {
                    Checker checker = own.engine().checker();
                    List<Match> matches = checker.matcher().match(text, language, checker.today(), checker.corpus());
                    return Reply.json(JsonReport.of(text, matches));
                }
            });
        }
    }
}
