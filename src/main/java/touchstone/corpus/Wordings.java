package touchstone.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.FactCheck.Correction;
import touchstone.model.Verdict;

/** Two versions of one fact-check beside each other. */
final class Wordings {

    private Wordings() {}

    /**
     * Whether the publisher now rates the claim otherwise. Another claim under the same address was never rated before; a
     * rating that was or is missing was not taken back; and what our own rules make of the same words is no correction.
     */
    static boolean isCorrected(FactCheck old, FactCheck now) {
        if (!isSimilar(old.claim(), now.claim())) {
            return false;
        }
        if (old.rating() == null || now.rating() == null) {
            return old.rating() == null
                    && now.rating() == null
                    && old.verdict() != now.verdict()
                    && old.verdict() != Verdict.UNRATED
                    && now.verdict() != Verdict.UNRATED;
        }
        return !plain(old.rating()).equals(plain(now.rating()));
    }

    /** The new version, with the old rating in its history. */
    static FactCheck corrected(FactCheck old, FactCheck now, LocalDate today) {
        List<Correction> corrections = new ArrayList<>(old.corrections());
        corrections.add(new Correction(today, old.rating(), old.verdict()));
        int most = FactRecord.MOST_CORRECTIONS;
        return now.withCorrections(corrections.subList(Math.max(0, corrections.size() - most), corrections.size()));
    }

    /** The old version, with what only the new one knows. */
    static FactCheck filled(FactCheck old, FactCheck now) {
        return new FactCheck(
                old.id(),
                old.claim(),
                old.ourSummary(),
                or(old.title(), now.title()),
                or(old.claimant(), now.claimant()),
                or(old.claimDate(), now.claimDate()),
                or(old.publisher(), now.publisher()),
                or(old.publisherDomain(), now.publisherDomain()),
                now.tier(),
                or(old.url(), now.url()),
                or(old.reviewed(), now.reviewed()),
                or(old.rating(), now.rating()),
                old.verdict() == Verdict.UNRATED ? now.verdict() : old.verdict(),
                old.language(),
                or(old.sdLicense(), now.sdLicense()),
                or(old.sdPublisher(), now.sdPublisher()),
                old.corrections(),
                old.media().isEmpty() ? now.media() : old.media(),
                old.appearances().isEmpty() ? now.appearances() : old.appearances());
    }

    /** Whether at least half of the words of both stand in both. */
    private static boolean isSimilar(String one, String other) {
        Set<String> words = words(one);
        Set<String> all = new HashSet<>(words);
        Set<String> others = words(other);
        all.addAll(others);
        words.retainAll(others);
        return words.size() * 2 >= all.size();
    }

    private static Set<String> words(String claim) {
        return new HashSet<>(Arrays.asList(plain(claim).split(" ", -1)));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
