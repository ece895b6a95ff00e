package touchstone.report;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.ArticleMarks;
import touchstone.model.Attribution;
import touchstone.model.Background;
import touchstone.model.Block;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.ClaimReading;
import touchstone.model.Evidence;
import touchstone.model.FactCheck;
import touchstone.model.Finding;
import touchstone.model.Form;
import touchstone.model.HeadlineReading;
import touchstone.model.History;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.Practice;
import touchstone.model.ProvenanceLink;
import touchstone.model.PublisherTier;
import touchstone.model.ReadArticle;
import touchstone.model.Report;
import touchstone.model.Ruleset;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourcingProfile;
import touchstone.model.Span;
import touchstone.model.Stance;
import touchstone.model.Statement;
import touchstone.model.Verdict;

/** Made-up reports. */
final class Reports {

    private Reports() {}

    /** Says a word wherever a report can hold one from outside. */
    static Report saying(String word) {
        String text = "Title " + word + "\n\nThe mayor " + word + " counted 41 ferries.\n\nNothing else " + word + ".";
        int claim = text.indexOf("The mayor");
        int end = text.indexOf("\n\nNothing");
        int tail = text.indexOf("Nothing");
        Article article = new Article(
                null,
                new Metadata("Title " + word, List.of("Ann " + word), null, null, word, null, "en"),
                PageKind.NEWS,
                text,
                List.of(
                        new Block(Block.Role.TITLE, new Span(0, text.indexOf("\n"))),
                        new Block(Block.Role.PARAGRAPH, new Span(claim, end)),
                        new Block(Block.Role.PARAGRAPH, new Span(tail, text.length()))),
                List.of(),
                List.of(),
                List.of(factCheck(word, null)),
                List.of(),
                List.of("Warning " + word));
        Attribution by =
                new Attribution(Attribution.Kind.PERSON, "Mayor " + word, "role " + word, "via " + word, 2, true);
        Claim one = new Claim(
                text.substring(claim, end),
                new Span(claim, end),
                .9,
                ClaimKind.QUANTITY,
                "The mayor, Wording " + word,
                by);
        Match match = new Match(
                factCheck(word, URI.create("https://facts.example/a")),
                .99,
                Match.Certainty.CONFIRMED,
                new Stance(Stance.Leaning.ASSERTS, List.of("Leaning " + word)),
                List.of("Why " + word),
                List.of("Caution " + word),
                List.of(factCheck("other " + word, URI.create("https://others.example/b"))),
                new Evidence(
                        List.of(new Span(4, 9)),
                        List.of(new Span(0, 7)),
                        List.of("Name " + word),
                        List.of("41 " + word),
                        List.of(new Evidence.Share("start", -7.5), new Evidence.Share("meaning", 12.1))));
        return new Report(
                "1 " + word,
                "corpus " + word,
                Ruleset.of("rules " + word),
                article,
                new ClaimReading(
                        List.of(one),
                        List.of(one),
                        List.of(new ProvenanceLink(
                                SourceRole.ORIGIN, "Origin " + word, null, new Span(claim, end), "Reason " + word)),
                        new SourcingProfile(1, 1, 1, 0, 0, 1, 1),
                        new HeadlineReading(
                                HeadlineReading.Agreement.STRONGER, new Span(claim, end), "Stronger " + word)),
                List.of(source(SourceRole.PAGE, "Site " + word, "afp.com", word).withBackground(background(word))),
                List.of(new MatchedClaim(one, List.of(match))),
                List.of(factCheck("of the page " + word, URI.create("https://facts.example/page"))),
                new Form(50, new SourcingProfile(1, 1, 1, 0, 0, 1, 1), List.of("Note " + word)),
                List.of(
                        new Finding("headline/loud-word", "Message " + word, "Because " + word, new Span(0, 5)),
                        new Finding("sourcing/x", "Whole " + word, "Because " + word, null)),
                null,
                LocalDate.parse("2026-11-23"));
    }

    static FactCheck factCheck(String word, @Nullable URI url) {
        return new FactCheck(
                "id " + word,
                "Checked " + word,
                false,
                "Headline " + word,
                "Claimant " + word,
                LocalDate.parse("2024-01-02"),
                "Publisher " + word,
                "facts.example",
                PublisherTier.VERIFIED,
                url,
                LocalDate.parse("2024-02-03"),
                "Rating " + word,
                Verdict.FALSE,
                "en",
                null,
                null,
                List.of(new FactCheck.Correction(LocalDate.parse("2024-03-04"), "Before " + word, Verdict.TRUE)));
    }

    /** A record and a dispute, all in somebody else's words. */
    static Background background(String word) {
        URI page = URI.create("https://afp.com/story");
        History.Case taken = new History.Case(
                factCheck("of agency " + word, page),
                List.of(factCheck("alike " + word, null)),
                History.Part.REPUBLISHED,
                page,
                LocalDate.parse("2024-01-02"),
                "Agency " + word);
        Statement dispute = new Statement(
                "afp.com",
                LocalDate.parse("2026-05-01"),
                "Speaker " + word,
                "Own words " + word,
                URI.create("https://afp.com/reply"),
                "Rule " + word,
                Statement.Status.DECLINED,
                "Answer " + word,
                LocalDate.parse("2026-05-09"));
        return new Background(
                History.of(List.of(taken), LocalDate.parse("2026-11-23")), practice(word), List.of(dispute));
    }

    /** What its articles show, in words of others. */
    private static Practice practice(String word) {
        ReadArticle article = new ReadArticle(
                URI.create("https://afp.com/read"),
                "Title " + word,
                LocalDate.parse("2026-05-03"),
                "story",
                false,
                new ArticleMarks(true, true, new ArticleMarks.Headline(true, true), "Note " + word, 1, 1));
        return Practice.of(List.of(article), LocalDate.parse("2026-11-23"));
    }

    static SourceScore source(SourceRole role, String name, @Nullable String domain, String word) {
        return new SourceScore(
                role,
                name,
                domain,
                "news",
                46,
                SourceScore.Band.MIXED,
                .45,
                .7,
                List.of(
                        new SourceScore.Contribution("start", "start", 50, "Every score starts at 50."),
                        new SourceScore.Contribution(
                                "ratings", "reputation/x", -12, "List A, as of 2026-01-02 " + word),
                        new SourceScore.Contribution("accuracy", "transparency/y", 8, "Corrections " + word)),
                List.of(
                        new SourceScore.CriterionResult("ratings", SourceScore.State.NOT_MET, "Ratings " + word),
                        new SourceScore.CriterionResult("accuracy", SourceScore.State.MET, "Accuracy " + word),
                        new SourceScore.CriterionResult("history", SourceScore.State.NOT_OBSERVED, "History " + word)));
    }

    /** A report on a text of so many claims, none of them known. */
    static Report ofClaims(int count) {
        List<Block> blocks = new ArrayList<>();
        List<MatchedClaim> claims = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            int start = text.length();
            text.append("Town number ")
                    .append(i)
                    .append(" built ")
                    .append(i * 3)
                    .append(" bridges in 1987.");
            Span span = new Span(start, text.length());
            blocks.add(new Block(Block.Role.PARAGRAPH, span));
            claims.add(new MatchedClaim(
                    new Claim(
                            span.of(text.toString()),
                            span,
                            .8,
                            ClaimKind.EVENT,
                            span.of(text.toString()),
                            Attribution.NONE),
                    List.of()));
            text.append("\n\n");
        }
        return of(null, text.toString(), blocks, claims, "en");
    }

    /** A report on a text that claims nothing. */
    static Report of(
            @Nullable String title, String text, List<Block> blocks, List<MatchedClaim> claims, String language) {
        Article article = new Article(
                URI.create("https://paper.example/a"),
                new Metadata(
                        title, List.of(), OffsetDateTime.parse("2026-01-02T00:00:00Z"), null, null, null, language),
                PageKind.NEWS,
                text,
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        SourceScore unknown = new SourceScore(
                SourceRole.PAGE,
                "paper.example",
                "paper.example",
                "unknown",
                null,
                SourceScore.Band.UNKNOWN,
                0,
                0,
                List.of(),
                List.of(new SourceScore.CriterionResult("ratings", SourceScore.State.NOT_OBSERVED, "Not observed.")));
        return new Report(
                "1",
                "146 fact-checks, ccbc",
                Ruleset.of("abc"),
                article,
                new ClaimReading(
                        claims.stream().map(MatchedClaim::claim).toList(),
                        List.of(),
                        new SourcingProfile(claims.size(), 0, 0, 0, 0, 0, 0)),
                List.of(unknown),
                claims,
                List.of(),
                new Form(null, new SourcingProfile(claims.size(), 0, 0, 0, 0, 0, 0), List.of()),
                List.of(),
                null,
                LocalDate.parse("2026-11-23"));
    }
}
