package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.model.Claim;

/**
 * A claim, on whose word it stands, and what is known of it.
 *
 * @param number its place in the text, from 1
 * @param tone that of its best match, {@code open} if there is none
 * @param cited whether anybody is
 * @param tags what a reader must know of the word it stands on, such as "second hand"
 * @param worth check-worthiness, 0 to 1
 * @param kind what sort of thing it says
 * @param alone the claim as it can be read alone, null if that is as it stands
 * @param first whether it is among those to check first
 */
record ClaimView(
        int number,
        String tone,
        Words text,
        boolean cited,
        Words who,
        @Nullable Words role,
        @Nullable Words via,
        List<String> tags,
        boolean quoted,
        String status,
        String worth,
        String kind,
        @Nullable Words alone,
        @Nullable Words citing,
        @Nullable Words reason,
        boolean first,
        List<MatchView> matches) {

    static ClaimView of(int number, Claim claim, List<MatchView> matches) {
        return of(number, claim, false, matches);
    }

    static ClaimView of(int number, Claim claim, boolean first, List<MatchView> matches) {
        Attribution a = claim.attribution();
        boolean named = a.kind() != Attribution.Kind.AUTHOR && a.kind() != Attribution.Kind.NONE;
        String tone = matches.isEmpty() ? "open" : matches.getFirst().tone();
        return new ClaimView(
                number,
                tone,
                Words.of(claim.text()),
                a.kind() != Attribution.Kind.NONE,
                Words.of(named && a.name() != null ? a.name() : Wording.who(a)),
                named ? Words.ofNullable(a.role()) : null,
                Words.ofNullable(a.via()),
                tags(a),
                a.quoted(),
                status(tone),
                String.format(Locale.ROOT, "%.2f", claim.checkworthiness()),
                Wording.label(claim.kind()),
                claim.wording().equals(claim.text()) ? null : Words.of(claim.wording()),
                Words.ofNullable(a.citing()),
                Words.ofNullable(a.reason()),
                first,
                matches);
    }

    private static String status(String tone) {
        return switch (tone) {
            case "open" -> "not checked yet";
            case "alarm", "known" -> "known fact-check";
            default -> "possibly known";
        };
    }

    private static List<String> tags(Attribution a) {
        List<String> tags = new ArrayList<>();
        switch (a.kind()) {
            case DOCUMENT -> tags.add("document");
            case ANONYMOUS -> tags.add("not named");
            case VAGUE -> tags.add("vague: nobody in particular");
            case PERSON, ORGANISATION, OUTLET, AUTHOR, NONE -> {}
        }
        if (a.hand() > 1) {
            tags.add(a.hand() == 2 ? "second hand" : "third hand");
        }
        return tags;
    }
}
