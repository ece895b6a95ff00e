package touchstone.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Claim;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Stance;

/**
 * The card of a match.
 *
 * @param id its number on the page, from 1
 * @param claim the number of its claim
 * @param tone {@code alarm}, {@code caution}, {@code known} or {@code possible}
 * @param finding who found what, and when
 * @param sure how sure the match is, and which way the text leans
 * @param said what the text says, with the words marked that the checked claim has too
 * @param checked the checked claim, with the same words marked
 */
record MatchView(
        int id,
        int claim,
        String tone,
        Words finding,
        String sure,
        MarkedText said,
        MarkedText checked,
        boolean summary,
        @Nullable Words claimant,
        @Nullable String claimDate,
        String stance,
        String leaning,
        @Nullable AddressView url,
        @Nullable DomainView publisherDomain,
        String tier,
        List<Words> notices,
        List<AlikeView> alike,
        List<Words> why) {

    /** Another fact-check of the same claim. */
    record AlikeView(
            Words finding,
            Words checked,
            String tier,
            @Nullable AddressView url) {

        static AlikeView of(FactCheck f) {
            return new AlikeView(
                    Words.of(Wording.of(f)),
                    Words.of(f.claim()),
                    Wording.of(f.tier()),
                    AddressView.ofNullable(f.url()));
        }
    }

    static MatchView of(int id, int number, Claim claim, Match m) {
        FactCheck f = m.factCheck();
        return new MatchView(
                id,
                number,
                tone(m),
                Words.of(Wording.of(f)),
                Wording.capital(Wording.of(m)),
                MarkedText.of(claim.wording(), m.evidence().said()),
                MarkedText.of(f.claim(), m.evidence().checked()),
                f.ourSummary(),
                Words.ofNullable(f.claimant()),
                f.claimDate() == null ? null : f.claimDate().toString(),
                Wording.capital(Wording.of(m.stance().leaning()).replaceFirst("^and ", "")) + ".",
                Wording.capital(Wording.sure(m.certainty())),
                AddressView.ofNullable(f.url()),
                DomainView.ofNullable(f.publisherDomain()),
                Wording.of(f.tier()),
                m.cautions().stream().map(Words::of).toList(),
                m.alike().stream().map(AlikeView::of).toList(),
                Stream.concat(m.why().stream(), m.stance().why().stream())
                        .map(Words::of)
                        .toList());
    }

    boolean hasNotices() {
        return !notices.isEmpty();
    }

    boolean hasAlike() {
        return !alike.isEmpty();
    }

    /** What was found wrong and is asserted here must not be missed. */
    static String tone(Match m) {
        boolean warns = m.factCheck().verdict().isAdverse() && m.stance().leaning() == Stance.Leaning.ASSERTS;
        return switch (m.certainty()) {
            case CONFIRMED -> warns ? "alarm" : "known";
            case POSSIBLE -> warns ? "caution" : "possible";
        };
    }
}
