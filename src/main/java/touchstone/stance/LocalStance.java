package touchstone.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.model.Stance;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.StanceCues.Kind;

/**
 * The stance of an article towards a claim, as the sentence of the claim, its neighbours and the headline show it. The
 * questions are asked in order of their weight; the first that finds an answer gives it.
 */
final class LocalStance {

    /** How much of the checked claim a sentence must hold to be about it. */
    private static final double ABOUT = .3;

    /** How much of it a sentence must hold to say it. */
    private static final double SAYS = .5;

    /** Share of the common words that must stand in quotation marks for the claim to be a quotation. */
    private static final double MOSTLY = .66;

    private static final int SHORT = 15;

    private static final Set<String> POINTERS = Set.of(
            "this",
            "that",
            "it",
            "claim",
            "claims",
            "story",
            "stories",
            "rumor",
            "rumors",
            "rumour",
            "rumours",
            "post",
            "posts",
            "statement",
            "assertion",
            "allegation",
            "allegations",
            "theory",
            "idea",
            "video",
            "photo",
            "image",
            "these",
            "those",
            "they",
            "none",
            "there");

    private static final Set<String> ANNOUNCEMENTS =
            Set.of("correction", "clarification", "update", "editor's", "retraction");

    private static final Set<String> OURS = Set.of("we", "our", "we're", "we've");

    private final Place place;

    private LocalStance(Place place) {
        this.place = place;
    }

    static Stance of(Place place) {
        LocalStance local = new LocalStance(place);
        Stance stance = local.headlineRefutes();
        stance = stance != null ? stance : local.sentenceRefutes();
        stance = stance != null ? stance : local.sentenceNegates();
        stance = stance != null ? stance : local.neighbourRefutes();
        stance = stance != null ? stance : local.correctedLater();
        stance = stance != null ? stance : local.asks();
        stance = stance != null ? stance : local.refutedElsewhere();
        stance = stance != null ? stance : local.passesOn();
        return stance != null ? stance : local.asserts();
    }

    private @Nullable Stance headlineRefutes() {
        Sentence headline = place.text().headline();
        if (headline.covers(place.checked()) < ABOUT) {
            return null;
        }
        boolean saysNo =
                !headline.words().isEmpty() && headline.words().getFirst().equals("no");
        if (saysNo || refutes(headline)) {
            return denies("The headline denies it: " + headline.quoted() + ".");
        }
        return headline.covers(place.checked()) >= SAYS && Polarity.differs(headline, place.checked())
                ? denies("The headline says the opposite: " + headline.quoted() + ".")
                : null;
    }

    private @Nullable Stance sentenceRefutes() {
        Sentence said = place.said();
        return refutes(said)
                ? denies("The sentence itself calls it “" + said.words(Kind.REFUTE) + "”.")
                : said.has(Kind.DENY) && said.covers(place.checked()) >= ABOUT
                        ? reports("The sentence tells that somebody disputes it (“" + said.words(Kind.DENY) + "”).")
                        : null;
    }

    private @Nullable Stance sentenceNegates() {
        if (!Polarity.differs(place.said(), place.checked())) {
            return null;
        }
        return place.said().covers(place.checked()) >= SAYS
                ? denies("The sentence says the opposite of the checked claim: one of the two is negated.")
                : reports("The sentence is about the same matter, but negated where the checked claim is not, or the"
                        + " reverse.");
    }

    private @Nullable Stance neighbourRefutes() {
        for (Sentence neighbour : place.neighbours()) {
            if (!refutes(neighbour)) {
                continue;
            }
            String why = "Next to it stands " + neighbour.quoted() + ".";
            long shared = neighbour.content().stream()
                    .filter(place.checked().content()::contains)
                    .count();
            boolean points = neighbour.words().stream().anyMatch(POINTERS::contains);
            if (shared >= 2 || (points && neighbour.words().size() <= SHORT)) {
                return denies(why);
            }
            if (shared >= 1 || points) {
                return reports(why);
            }
        }
        return null;
    }

    /** A correction counts wherever it stands, if it is about the claim; one that is announced may say so a sentence later. */
    private @Nullable Stance correctedLater() {
        List<Sentence> sentences = place.text().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Sentence told = announcesCorrection(sentence) && i + 1 < sentences.size() ? sentences.get(i + 1) : sentence;
            boolean isAboutIt = sentence.covers(place.checked()) >= ABOUT || told.covers(place.checked()) >= ABOUT;
            if (sentence.has(Kind.CORRECT) && isAboutIt) {
                return denies("The text corrects itself: " + sentence.quoted() + ".");
            }
        }
        return null;
    }

    private static boolean announcesCorrection(Sentence sentence) {
        return !sentence.words().isEmpty()
                && ANNOUNCEMENTS.contains(sentence.words().getFirst());
    }

    private @Nullable Stance asks() {
        return place.said().isQuestion() ? reports("The sentence only asks.") : null;
    }

    /** A verdict counts without naming the claim: "We rate this false." */
    private @Nullable Stance refutedElsewhere() {
        for (Sentence sentence : place.text().sentences()) {
            boolean verdict = sentence.has(Kind.RULE);
            double covered = sentence.covers(place.checked());
            if (refutes(sentence) && (verdict || covered >= ABOUT)) {
                boolean own = verdict && sentence.words().stream().anyMatch(OURS::contains);
                String why = "Elsewhere the text says " + sentence.quoted() + ".";
                return own || covered >= SAYS ? denies(why) : reports(why);
            }
        }
        return null;
    }

    private @Nullable Stance passesOn() {
        Attribution attribution = place.claim().attribution();
        boolean cited = attribution.kind() != Attribution.Kind.NONE && attribution.kind() != Attribution.Kind.AUTHOR;
        boolean hedged = place.said().has(Kind.HEDGE) || place.said().has(Kind.DOUBT);
        boolean quoted = attribution.quoted() || quotes(place.said());
        if (!cited && !hedged && !quoted) {
            return null;
        }
        if (headlineAsserts()) {
            return asserts(
                    "The headline says it as a fact: " + place.text().headline().quoted() + ".");
        }
        if (cited) {
            String name = attribution.name() == null ? "somebody else" : attribution.name();
            return reports("It is given as the word of " + name + ".");
        }
        if (!hedged) {
            return reports("The sentence only quotes it.");
        }
        Kind kind = place.said().has(Kind.HEDGE) ? Kind.HEDGE : Kind.DOUBT;
        return reports("The sentence does not vouch for it (“" + place.said().words(kind) + "”).");
    }

    /** Whether the words of the claim stand between quotation marks; a mark without its partner reaches on. */
    private boolean quotes(Sentence sentence) {
        String text = sentence.text();
        int open = first(text, "\"“„«");
        if (open < 0) {
            return false;
        }
        int close = Math.max(text.lastIndexOf('"'), Math.max(text.lastIndexOf('”'), text.lastIndexOf('»')));
        String inside =
                text.substring(open + 1, close > open ? close : text.length()).toLowerCase(Locale.ROOT);
        Set<String> shared = new HashSet<>(place.checked().content());
        shared.retainAll(sentence.content());
        long quoted = shared.stream().filter(inside::contains).count();
        return !shared.isEmpty() && quoted >= shared.size() * MOSTLY;
    }

    private static int first(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean headlineAsserts() {
        Sentence headline = place.text().headline();
        boolean vouches = !headline.has(Kind.HEDGE)
                && !headline.has(Kind.SAY)
                && !headline.has(Kind.DOUBT)
                && !headline.has(Kind.DENY)
                && !headline.isQuestion()
                && headline.text().indexOf(':') < 0
                && "'\"“‘".chars().noneMatch(q -> headline.text().indexOf(q) >= 0);
        return vouches && headline.covers(place.checked()) >= SAYS;
    }

    private Stance asserts() {
        return headlineAsserts()
                ? asserts("The headline says it as a fact: "
                        + place.text().headline().quoted() + ".")
                : asserts("The sentence says it as a fact, on nobody else's word.");
    }

    /** A claim that calls something false is not denied by saying so. */
    private boolean refutes(Sentence sentence) {
        return sentence.refutes() && !place.checked().has(Kind.REFUTE);
    }

    private static Stance asserts(String why) {
        return new Stance(Leaning.ASSERTS, List.of(why));
    }

    private static Stance denies(String why) {
        return new Stance(Leaning.DENIES, List.of(why));
    }

    private static Stance reports(String why) {
        return new Stance(Leaning.REPORTS, List.of(why));
    }
}
