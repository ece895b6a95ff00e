package touchstone.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.rulebook.MatchWords.Hit;
import touchstone.rulebook.MatchWords.Mark;
import touchstone.rulebook.MatchWords.Sign;
import touchstone.text.Words;

/** How far a claim and a fact-check lie apart in time, and what that means for the match. */
final class Timing {

    /** From so many years on the age of a fact-check is worth a word. */
    private static final int OLD = 3;

    private Timing() {}

    /** @param day of the text, else of the check; null if neither is known */
    static List<Caution> of(Statement claim, Statement checked, FactCheck fact, @Nullable LocalDate day) {
        List<Caution> cautions = new ArrayList<>();
        LocalDate made = fact.claimDate() == null ? fact.reviewed() : fact.claimDate();
        if (day != null && made != null) {
            Stream.of(otherYear(claim, checked, day, made), apart(claim, checked, fact, day, made))
                    .flatMap(Stream::ofNullable)
                    .limit(1)
                    .forEach(cautions::add);
        }
        if (day != null && fact.reviewed() != null && fact.reviewed().isAfter(day)) {
            cautions.add(Caution.note("The fact-check came out on %s, after this text (%s), which could not know of it."
                    .formatted(fact.reviewed(), day)));
        }
        for (FactCheck.Correction correction : fact.corrections()) {
            cautions.add(Caution.note("Corrected by its publisher, noticed on %s: before, it said “%s”."
                    .formatted(
                            correction.noticed(),
                            correction.rating() == null ? "no rating given" : correction.rating())));
        }
        String rating = fact.rating();
        if (rating != null && isOfItsTime(claim, rating)) {
            cautions.add(Caution.doubt("Its publisher says that this held at its time: “" + rating + "”."));
        }
        return cautions;
    }

    private static boolean isOfItsTime(Statement claim, String rating) {
        return claim.words().signs(Words.folded(rating)).stream()
                .anyMatch(h -> h.value().sign() == Sign.THEN);
    }

    /** "Last year" in texts of different years. */
    private static @Nullable Caution otherYear(Statement claim, Statement checked, LocalDate day, LocalDate made) {
        Set<String> here = years(claim, day);
        Set<String> there = years(checked, made);
        boolean told = here.size() > claim.quantities().years().size()
                || there.size() > checked.quantities().years().size();
        boolean apart = !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
        return told && apart
                ? Caution.doubt("It speaks of another year: %s here, %s in the fact-check."
                        .formatted(here.iterator().next(), there.iterator().next()))
                : null;
    }

    private static Set<String> years(Statement statement, LocalDate day) {
        Set<String> years = new TreeSet<>(statement.quantities().years());
        statement
                .signs(Sign.YEAR)
                .forEach(h -> years.add(String.valueOf(
                        day.getYear() + Integer.parseInt(h.value().value()))));
        return years;
    }

    private static @Nullable Caution apart(
            Statement claim, Statement checked, FactCheck fact, LocalDate day, LocalDate made) {
        long years = Math.abs(ChronoUnit.YEARS.between(made, day));
        if (years < 1) {
            return null;
        }
        String what = fact.claimDate() == null ? "The fact-check" : "The checked claim";
        // Of a text without a date the day is that of the check: neither may be called the text's.
        String lapse = "%s is of %s, %s %s %s"
                .formatted(
                        what,
                        made,
                        years == 1 ? "a year" : years + " years",
                        made.isBefore(day) ? "before" : "after",
                        day);
        boolean sameYear = claim.quantities().years().stream()
                .anyMatch(checked.quantities().years()::contains);
        Hit<Mark> moment = Stream.of(claim, checked)
                .flatMap(s -> s.signs(Sign.MOMENT))
                .findFirst()
                .orElse(null);
        if (moment != null && !sameYear) {
            boolean here = claim.signs(Sign.MOMENT).anyMatch(moment::equals);
            return Caution.doubt(
                    "%s, and only holds for its time (“%s”).".formatted(lapse, (here ? claim : checked).shown(moment)));
        }
        return years < OLD ? null : Caution.note(lapse + ": what it found may have changed since.");
    }
}
