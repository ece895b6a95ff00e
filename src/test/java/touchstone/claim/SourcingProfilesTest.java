package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.Link;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.SourcingProfile;
import touchstone.model.Span;
import touchstone.rulebook.Lexicon;

class SourcingProfilesTest {

    private static final SourcingProfiles PROFILES = new SourcingProfiles(
            new Lexicon("replies", List.of("declined to comment", "didn't reply", "rejected the claim*")));
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final String TEXT = "Title\n\nA report says that it rained. Nobody knows why.";

    @Test
    void sharesOfKindsAddUpAndSoDoTheClaimsOfTheSources() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Claim> claims = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                boolean cited = kind != Kind.NONE && kind != Kind.AUTHOR;
                String name = cited ? "S" + random.nextInt(5) : null;
                String via = cited && random.nextBoolean() ? "O" + random.nextInt(2) : null;
                claims.add(claim(kind, name, via, via == null ? 1 : 2, ClaimKind.EVENT));
            }
            SourcingProfile p = profile(claims, List.of());
            assertThat(p.named() + p.anonymous() + p.vague() + p.outlets()).isCloseTo(p.attributed(), within(1e-9));
            int resting = p.sources().stream()
                    .mapToInt(SourcingProfile.Source::claims)
                    .sum();
            assertThat(resting).isEqualTo((int) Math.round(p.attributed() * p.claims()));
            assertThat(p.independentSources()).isLessThanOrEqualTo(p.sources().size());
            assertThat(p.secondHand()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void allThatCameThroughOneOutletAreOneSource() {
        SourcingProfile p = profile(
                List.of(
                        claim(Kind.PERSON, "Ana Ruiz", "CNN", 2, ClaimKind.EVENT),
                        claim(Kind.DOCUMENT, "a memo", "CNN", 2, ClaimKind.EVENT),
                        claim(Kind.OUTLET, "CNN", null, 2, ClaimKind.EVENT),
                        claim(Kind.PERSON, "Ben Ode", null, 1, ClaimKind.EVENT)),
                List.of());
        assertThat(p.independentSources()).isEqualTo(2);
        assertThat(p.sources()).hasSize(4);
    }

    @Test
    void aPredictionOnNobodysWordIsCountedAndOneOnSomebodysIsNot() {
        SourcingProfile p = profile(
                List.of(
                        claim(Kind.NONE, null, null, 1, ClaimKind.PREDICTION),
                        claim(Kind.PERSON, "Ana Ruiz", null, 1, ClaimKind.PREDICTION),
                        claim(Kind.NONE, null, null, 1, ClaimKind.EVENT)),
                List.of());
        assertThat(p.predictions()).isEqualTo(1);
    }

    @Test
    void whatIsThePagesOwnDependsOnWhatTheLinksSay() {
        List<Claim> claims = List.of(
                claim(Kind.PERSON, "Ana", "CNN", 2, ClaimKind.EVENT), claim(Kind.NONE, null, null, 1, ClaimKind.EVENT));
        ProvenanceLink part = new ProvenanceLink(SourceRole.AGENCY, "AFP", null, null, "r");
        ProvenanceLink origin = new ProvenanceLink(SourceRole.ORIGIN, "CNN", null, null, "r", .5);
        assertThat(profile(claims, List.of()).own()).isEqualTo(.5);
        assertThat(profile(claims, List.of(origin)).own()).isEqualTo(.5);
        assertThat(profile(claims, List.of(part)).own()).isNull();
        assertThat(profile(claims, List.of(part.withShare(1.0), origin)).own()).isEqualTo(0);
    }

    @Test
    void aDocumentIsLinkedWhereALinkLeavesTheSiteBesideIt() {
        Article plain = Stories.of(TEXT, "https://a.example.com/x", List.of());
        Span claim = new Span(7, 37);
        List<Claim> claims = List.of(new Claim(
                "A report says",
                claim,
                .9,
                ClaimKind.EVENT,
                "A report says",
                new Attribution(Kind.DOCUMENT, "A report", null, null, 1, false)));
        assertThat(PROFILES.of(plain, claims, List.of(), List.of()).documentsLinked())
                .isZero();
        Article out = linked(plain, "https://papers.example.org/r.pdf", new Span(9, 15));
        assertThat(PROFILES.of(out, claims, List.of(), List.of()).documentsLinked())
                .isEqualTo(1);
        Article own = linked(plain, "https://b.example.com/r", new Span(9, 15));
        assertThat(PROFILES.of(own, claims, List.of(), List.of()).documentsLinked())
                .isZero();
        assertThat(PROFILES.of(Stories.of(TEXT), claims, List.of(), List.of()).documentsLinked())
                .isNull();
    }

    @Test
    void theOtherSideWasAskedWhereTheTextSaysSo() {
        assertThat(asked("The firm declined to comment on Monday.")).isTrue();
        assertThat(asked("The mayor didn’t reply.")).isTrue();
        assertThat(asked("She rejected the claims.")).isTrue();
        assertThat(asked("Sales declined, and he commented on it.")).isFalse();
    }

    private static boolean asked(String sentence) {
        return PROFILES.of(Stories.of("Title\n\n" + sentence), List.of(), List.of(), List.of())
                .asked();
    }

    private static SourcingProfile profile(List<Claim> claims, List<ProvenanceLink> links) {
        return PROFILES.of(
                Stories.of(TEXT),
                claims,
                claims.stream().map(Claim::attribution).toList(),
                links);
    }

    private static Claim claim(Kind kind, @Nullable String name, @Nullable String via, int hand, ClaimKind what) {
        return new Claim("x", new Span(7, 8), .9, what, "x", new Attribution(kind, name, null, via, hand, false));
    }

    private static Article linked(Article a, String target, Span span) {
        return new Article(
                a.uri(),
                a.metadata(),
                a.kind(),
                a.text(),
                a.blocks(),
                List.of(),
                List.of(new Link(URI.create(target), "report", span)),
                List.of(),
                List.of(),
                List.of());
    }
}
