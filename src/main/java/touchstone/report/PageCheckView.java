package touchstone.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;

/**
 * A fact-check that names the address of the page and that no match is made of.
 *
 * @param tone {@code known}, or {@code possible} where nobody vouches for its publisher; never an alarm, since nobody knows
 *     which way the page leans
 * @param summary whether the checked claim is in our words
 * @param notices what was corrected
 */
record PageCheckView(
        String tone,
        Words finding,
        Words checked,
        boolean summary,
        String tier,
        List<Words> notices,
        @Nullable AddressView url) {

    static List<PageCheckView> of(List<FactCheck> pageChecks) {
        return pageChecks.stream().map(PageCheckView::of).toList();
    }

    private static PageCheckView of(FactCheck f) {
        return new PageCheckView(
                f.tier() == PublisherTier.VERIFIED ? "known" : "possible",
                Words.of(Wording.of(f)),
                Words.of(f.claim()),
                f.ourSummary(),
                Wording.of(f.tier()),
                f.corrections().stream().map(c -> Words.of(Wording.of(c))).toList(),
                AddressView.ofNullable(f.url()));
    }
}
