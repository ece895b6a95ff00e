package touchstone.stance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.StanceCues.Kind;

/** Finds the sentence that best shows why a text was read as it was. */
final class Reasons {

    private Reasons() {}

    static List<String> of(Passages text, Sentence claim, Leaning leaning) {
        return switch (leaning) {
            case ASSERTS ->
                best(text, claim, s -> true)
                        .map(s -> List.of("It says: " + s.quoted() + "."))
                        .orElse(List.of());
            case DENIES ->
                best(text, claim, Sentence::refutes)
                        .or(() -> best(text, claim, s -> s.has(Kind.NEGATION)))
                        .map(s -> List.of("Against the claim it says: " + s.quoted() + "."))
                        .orElse(List.of());
            case REPORTS ->
                best(text, claim, s -> s.has(Kind.HEDGE) || s.has(Kind.SAY) || s.has(Kind.DOUBT))
                        .map(s -> List.of("It only tells of it: " + s.quoted() + "."))
                        .orElse(List.of());
            case UNKNOWN -> List.of();
        };
    }

    /** Of the sentences that fit, headline included, the one that holds most of the claim. */
    private static Optional<Sentence> best(Passages text, Sentence claim, Predicate<Sentence> fits) {
        return Stream.concat(Stream.of(text.headline()), text.sentences().stream())
                .filter(s -> !s.words().isEmpty() && fits.test(s))
                .max(Comparator.comparingDouble(s -> s.covers(claim)));
    }
}
