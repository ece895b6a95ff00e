package touchstone.store;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.model.Article;
import touchstone.model.ArticleMarks;
import touchstone.model.Attribution;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.ProvenanceLink;
import touchstone.model.PublisherTier;
import touchstone.model.Sighting;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.model.Stance;
import touchstone.model.Verdict;

/** Sightings for tests, built up claim by claim. */
public final class Seen {

    public static final Encoders ENCODERS = new Encoders();
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final String url;
    private final List<MatchedClaim> claims = new ArrayList<>();
    private final List<ProvenanceLink> provenance = new ArrayList<>();
    private String language = "en";
    private Instant at = NOON;
    private double worth = .8;
    private @Nullable ArticleMarks marks;
    private @Nullable OffsetDateTime published;
    private String title = "A title";

    private Seen(String url) {
        this.url = url;
    }

    public static Seen on(String url) {
        return new Seen(url);
    }

    public Seen at(Instant time) {
        at = time;
        return this;
    }

    public Seen in(String code) {
        language = code;
        return this;
    }

    public Seen worth(double score) {
        worth = score;
        return this;
    }

    public Seen marked(ArticleMarks shown) {
        marks = shown;
        return this;
    }

    public Seen titled(String headline) {
        title = headline;
        return this;
    }

    /** @param day such as {@code 2026-05-03} */
    public Seen published(String day) {
        published = OffsetDateTime.parse(day + "T00:00:00Z");
        return this;
    }

    public Seen agency(String name, String domain) {
        provenance.add(new ProvenanceLink(SourceRole.AGENCY, name, domain, null, "It says so."));
        return this;
    }

    public Seen says(String sentence) {
        return says(sentence, Attribution.NONE);
    }

    public Seen says(String sentence, Attribution word) {
        claims.add(new MatchedClaim(claim(sentence, word), List.of()));
        return this;
    }

    public Seen checked(String sentence, Match.Certainty certainty) {
        FactCheck fact = new FactCheck(
                "fact-1",
                sentence,
                false,
                null,
                null,
                null,
                "Checkers",
                "checkers.example",
                PublisherTier.VERIFIED,
                URI.create("https://checkers.example/1"),
                null,
                "False",
                Verdict.FALSE,
                "en");
        Match match = new Match(fact, .97, certainty, new Stance(Stance.Leaning.ASSERTS, List.of()), List.of());
        claims.add(new MatchedClaim(claim(sentence, Attribution.NONE), List.of(match)));
        return this;
    }

    /** Checked by several, of whom the first is shown first. */
    public Seen checked(String sentence, List<FactCheck> facts) {
        Match match = new Match(
                        facts.getFirst(),
                        .97,
                        Match.Certainty.CONFIRMED,
                        new Stance(Stance.Leaning.ASSERTS, List.of()),
                        List.of())
                .withAlike(facts.subList(1, facts.size()), List.of());
        claims.add(new MatchedClaim(claim(sentence, Attribution.NONE), List.of(match)));
        return this;
    }

    /** A fact-check, with its address at its publisher's. */
    public static FactCheck by(@Nullable String publisher, String domain, Verdict verdict) {
        return new FactCheck(
                "fact of " + domain,
                "A claim.",
                false,
                null,
                null,
                null,
                publisher,
                domain,
                PublisherTier.VERIFIED,
                URI.create("https://" + domain + "/1"),
                null,
                verdict.label(),
                verdict,
                "en");
    }

    public Seen checked(String sentence, FactCheck fact, Stance.Leaning leaning) {
        return checked(sentence, Attribution.NONE, fact, leaning);
    }

    public Seen checked(String sentence, Attribution word, FactCheck fact, Stance.Leaning leaning) {
        return checked(sentence, word, fact, leaning, Match.Certainty.CONFIRMED);
    }

    public Seen checked(
            String sentence, Attribution word, FactCheck fact, Stance.Leaning leaning, Match.Certainty certainty) {
        Match match = new Match(fact, .97, certainty, new Stance(leaning, List.of()), List.of());
        claims.add(new MatchedClaim(claim(sentence, word), List.of(match)));
        return this;
    }

    private Claim claim(String sentence, Attribution word) {
        return new Claim(sentence, new Span(0, sentence.length()), worth, ClaimKind.EVENT, sentence, word);
    }

    public static Attribution person(String name, @Nullable String role) {
        return new Attribution(Attribution.Kind.PERSON, name, role, null, 1, false);
    }

    public Sighting sighting() {
        Metadata metadata = new Metadata(title, List.of(), published, null, "Site", null, language);
        Article article = new Article(
                URI.create(url),
                metadata,
                PageKind.NEWS,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Sighting("test", article, claims, provenance, marks, at);
    }

    public ClaimStore.Kept keep(ClaimStore store) {
        return store.keep(sighting());
    }
}
