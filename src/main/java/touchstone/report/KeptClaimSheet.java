package touchstone.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import touchstone.model.Attribution;
import touchstone.model.KeptClaim;
import touchstone.model.KeptPlace;
import touchstone.model.KeptPlace.KeptCheck;
import touchstone.model.KeptPlace.KeptMatch;
import touchstone.model.Match;

/** Kept claims for a reader at a terminal. */
public final class KeptClaimSheet {

    private static final int MOST_SITES = 5;
    private static final int MOST_WORDS = 3;
    private static final int MOST_CHECKS = 8;

    private KeptClaimSheet() {}

    /** One claim with where it was seen and on whose word; ends with an empty line. */
    public static String of(KeptClaim claim, Paint paint) {
        Sheet sheet = new Sheet(paint);
        String score = claim.score() > 0 ? String.format(Locale.ROOT, "%.2f  ", claim.score()) : "";
        sheet.words(score, claim.text(), paint::bold);
        sheet.words("      ", sites(claim));
        sheet.words(
                "      ",
                "first seen " + day(claim.firstSeen()) + ", last " + day(claim.lastSeen()) + ", worth "
                        + String.format(Locale.ROOT, "%.2f", claim.worth()));
        sheet.words("      ", "on the word of: " + words(claim));
        List<String> checks = checks(claim);
        checks.stream().limit(MOST_CHECKS).forEach(line -> sheet.words("      → ", line));
        if (checks.size() > MOST_CHECKS) {
            sheet.words("      → ", "and " + (checks.size() - MOST_CHECKS) + " more");
        }
        if (!claim.places().isEmpty()) {
            sheet.words("      ", claim.places().getFirst().url().toString(), paint::dim);
        }
        return sheet.blank().toString();
    }

    private static String sites(KeptClaim claim) {
        List<String> names =
                claim.places().stream().map(KeptPlace::domain).distinct().toList();
        String more = claim.sites() > MOST_SITES ? " and " + (claim.sites() - MOST_SITES) + " more" : "";
        String voices = claim.voices() == claim.sites()
                ? ""
                : ", " + claim.voices() + (claim.voices() == 1 ? " voice" : " voices") + " without copies of an agency";
        return claim.sites()
                + (claim.sites() == 1 ? " site: " : " sites: ")
                + String.join(", ", names.subList(0, Math.min(MOST_SITES, names.size())))
                + more
                + voices;
    }

    private static String words(KeptClaim claim) {
        String words = claim.places().stream()
                .map(p -> word(p.attribution()))
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "nobody known" : words;
    }

    /** On whose word, in a few words. */
    static String word(Attribution word) {
        return switch (word.kind()) {
            case NONE -> "nobody cited";
            case AUTHOR -> "the author";
            default ->
                (word.name() == null ? Wording.label(word.kind()) : word.name())
                        + (word.role() == null ? "" : ", " + word.role())
                        + (word.via() == null ? "" : ", through " + word.via());
        };
    }

    /** Every fact-check that spoke about a claim, once: who found what, and where that stands. */
    static List<String> checks(KeptClaim claim) {
        return claim.places().stream()
                .flatMap(place -> place.matches().stream())
                .flatMap(KeptClaimSheet::lines)
                .distinct()
                .toList();
    }

    private static Stream<String> lines(KeptMatch match) {
        String sure = match.certainty() == Match.Certainty.CONFIRMED ? "checked" : "perhaps checked";
        return match.checks().map(check -> sure + by(check) + ": " + found(check));
    }

    private static String by(KeptCheck check) {
        return check.publisher() == null ? "" : " by " + check.publisher();
    }

    private static String found(KeptCheck check) {
        return check.verdict().label() + ", "
                + (check.url() == null ? check.id() : check.url().toString());
    }

    private static String day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
