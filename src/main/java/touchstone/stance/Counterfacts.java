package touchstone.stance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.StanceCues.Kind;

/**
 * What a text sets against a claim that it only passes on, where it does so by facts and without a word like "false". Either
 * words say that something else is so instead ("in truth", "first appeared", "of the same name"), or the claim is hearsay and
 * the text goes on about it on its own word, as nobody does who leaves it open.
 */
final class Counterfacts {

    /** So many sentences behind the claim are looked at. */
    private static final int BEHIND = 3;

    /** The first of those in which the text speaks on its own word stands so near. */
    private static final int NEXT = 2;

    private static final Set<Kind> OTHERS_WORD =
            EnumSet.of(Kind.HEDGE, Kind.BELIEF, Kind.CITE, Kind.DOUBT, Kind.SUPPOSE, Kind.DENY, Kind.CONFIRM);

    private static final Set<String> PERSONS = Set.of("i", "he", "she");

    private final Place place;
    private final List<Sentence> behind;

    private Counterfacts(Place place) {
        this.place = place;
        behind = place.after().subList(0, Math.min(BEHIND, place.after().size()));
    }

    /**
     * The sentence behind a claim that contradicts it, null if none does, or if the matter is open or confirmed there.
     *
     * @param keepsAway whether the sentence of the claim keeps away from it
     */
    static @Nullable Sentence against(Place place, boolean keepsAway) {
        Counterfacts facts = new Counterfacts(place);
        boolean isOpen = facts.behind.stream().anyMatch(s -> s.has(Kind.OPEN) || s.confirms() || s.isQuestion());
        if (isOpen) {
            return null;
        }
        Sentence instead = facts.instead();
        return instead == null && Hearsay.isIn(place.said(), place.checked(), keepsAway) ? facts.ownWord() : instead;
    }

    private @Nullable Sentence instead() {
        for (Sentence sentence : behind) {
            if (sentence.has(Kind.INSTEAD) && isOwnWord(sentence) && !Quotes.isOpened(sentence.text())) {
                return sentence;
            }
        }
        return null;
    }

    private @Nullable Sentence ownWord() {
        if (behind.stream().limit(NEXT).noneMatch(Counterfacts::isPlain)) {
            return null;
        }
        for (Sentence sentence : behind) {
            if (isPlain(sentence) && bearsOnTheClaim(sentence)) {
                return sentence;
            }
        }
        return null;
    }

    private static boolean isPlain(Sentence sentence) {
        return isOwnWord(sentence) && !Quotes.hasDouble(sentence.text());
    }

    private static boolean isOwnWord(Sentence sentence) {
        boolean others = sentence.has(Kind.SAY) && !sentence.has(Kind.OWN);
        return !others && OTHERS_WORD.stream().noneMatch(sentence::has);
    }

    /** Whether it shares a word with the claim, points at it, gives a number, negates, or tells what the author saw. */
    private boolean bearsOnTheClaim(Sentence sentence) {
        return sentence.has(Kind.OWN)
                || sentence.has(Kind.NEGATION)
                || sentence.begins(Kind.POINT)
                || PERSONS.stream().anyMatch(sentence.words()::contains)
                || sentence.content().stream()
                        .anyMatch(w -> Character.isDigit(w.charAt(0))
                                || place.checked().content().contains(w));
    }
}
