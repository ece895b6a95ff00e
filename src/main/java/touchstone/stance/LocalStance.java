package touchstone.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** How much of it a headline must hold to vouch for what a sentence below it only passes on. */
    private static final double VOUCHES = .6;

    /** How much of it a correction must hold to take it back, and not only something beside it. */
    private static final double CORRECTS = .4;

    /** Share of the common words that must stand in quotation marks for the claim to be a quotation. */
    private static final double MOSTLY = .66;

    private static final int SHORT = 15;

    /** So few words that call something false need not say what ("Our verdict: false."). */
    private static final int VERDICT = 3;

    /** A negation so many words before turns saying into silence ("not one of the networks said a word"). */
    private static final int SILENT = 8;

    /** The neighbours that stand right beside the claim: the one before it and two behind it. */
    private static final int NEXT = 3;

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
        stance = stance != null ? stance : local.contradictedByFacts();
        stance = stance != null ? stance : local.asks();
        stance = stance != null ? stance : local.refutedElsewhere();
        stance = stance != null ? stance : local.headlineKeepsAway();
        stance = stance != null ? stance : local.passesOn();
        return stance != null ? stance : local.asserts();
    }

    private @Nullable Stance headlineRefutes() {
        Sentence headline = place.text().headline();
        boolean calls = headline.marks().contains(Mark.SAYS_NO) || (headline.refutes() && keepsAway(place.said()));
        boolean saysNo = calls && (shared(headline) > 0 || headline.covers(place.said()) > 0);
        if (headline.isQuestion() || (!saysNo && !isAbout(headline))) {
            return null;
        }
        if ((saysNo && !place.checked().has(Kind.REFUTE)) || refutes(headline)) {
            return denies("The headline denies it: " + headline.quoted() + ".");
        }
        return Polarity.differs(headline, place.checked())
                ? denies("The headline says the opposite: " + headline.quoted() + ".")
                : null;
    }

    private @Nullable Stance sentenceRefutes() {
        Sentence said = place.said();
        return refutes(said)
                ? denies("The sentence itself calls it “" + Refutation.words(said) + "”.")
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
        List<Sentence> neighbours = place.neighbours();
        for (int i = 0; i < neighbours.size(); i++) {
            Sentence neighbour = neighbours.get(i);
            if (!goesOnQuoting(neighbour)) {
                boolean behind = i >= place.before().size();
                String why = "Next to it stands " + neighbour.quoted() + ".";
                Stance stance = behind && saysNo(neighbour) ? denies(why) : refutedBy(neighbour, i < NEXT, why);
                if (stance != null) {
                    return stance;
                }
            }
        }
        return null;
    }

    private @Nullable Stance refutedBy(Sentence neighbour, boolean isNext, String why) {
        if (!Refutation.isBeside(neighbour, place.checked())) {
            return null;
        }
        if (vouches() && isBesideThePoint(neighbour)) {
            return mayBeOfTheClaim(neighbour) ? reports(why) : null;
        }
        boolean points = neighbour.has(Kind.POINT);
        boolean isShort = neighbour.words().size() <= (points ? SHORT : VERDICT);
        if (isShort || shared(neighbour) >= 2) {
            return denies(why);
        }
        boolean isAboutIt = isNext && (points || shared(neighbour) >= 1);
        return !isAboutIt ? null : distance(neighbour) == null ? denies(why) : reports(why);
    }

    private boolean vouches() {
        return !isCited() && !keepsAway(place.said()) && !isHearsay();
    }

    /** Beside a claim that the text vouches for, most of what is called false or old is something else. */
    private boolean isBesideThePoint(Sentence neighbour) {
        if (!Refutation.isIn(neighbour, place.checked())) {
            return true;
        }
        boolean pointsAtIt = Refutation.isOfWhatIsPointedAt(neighbour) && distance(neighbour) == null;
        return shared(neighbour) < 2 && neighbour.words().size() > VERDICT && !pointsAtIt;
    }

    /** What is called false may still be the claim, and an old picture that which it speaks of: then it is left open. */
    private boolean mayBeOfTheClaim(Sentence neighbour) {
        return place.said().has(Kind.DETAIL) || Refutation.isIn(neighbour, place.checked());
    }

    /** "No.", or, behind what somebody else says, a short "it did not". */
    private boolean saysNo(Sentence behind) {
        if (behind.marks().contains(Mark.SAYS_NO)) {
            return behind.words().size() <= 2 || shared(behind) > 0;
        }
        boolean negates = behind.has(Kind.NEGATION)
                && !behind.has(Kind.DENY)
                && distance(behind) == null
                && behind.words().size() <= SHORT;
        boolean points = behind.begins(Kind.POINT) && !behind.begins(Kind.NEGATION);
        return negates && keepsAway(place.said()) && (points || shared(behind) > 1);
    }

    /** Whether a speaker who is quoted with the claim is quoted here too: he does not call himself a liar. */
    private boolean goesOnQuoting(Sentence neighbour) {
        return Quotes.isOpened(place.said().text()) && Quotes.isOpened(neighbour.text());
    }

    private boolean keepsAway(Sentence said) {
        return distance(said) != null || Embedding.isIn(said, place.checked()) || quotes(said);
    }

    private long shared(Sentence sentence) {
        return sentence.content().stream()
                .filter(place.checked().content()::contains)
                .count();
    }

    /** A correction counts wherever it stands, if it is about the claim; one that is announced may say so a sentence later. */
    private @Nullable Stance correctedLater() {
        List<Sentence> sentences = place.text().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            boolean announces = sentence.begins(Kind.ANNOUNCE);
            Sentence told = announces && i + 1 < sentences.size() ? sentences.get(i + 1) : sentence;
            boolean isAboutIt = isAbout(sentence) || isAbout(told);
            boolean turns = announces && (turns(sentence) || turns(told));
            if ((!isAbout(sentence) && isDetail(sentence)) || (!turns && !(isAboutIt && sentence.has(Kind.CORRECT)))) {
                continue;
            }
            String why = "The text corrects itself: " + sentence.quoted() + ".";
            double most = Math.max(sentence.covers(place.checked()), announces ? told.covers(place.checked()) : 0);
            return most >= CORRECTS && !isDetail(sentence) ? denies(why) : reports(why);
        }
        return null;
    }

    /** Whether it corrects a name or a caption, and the claim is not about such a thing. */
    private boolean isDetail(Sentence correction) {
        return correction.has(Kind.DETAIL) && !place.checked().has(Kind.DETAIL);
    }

    private boolean turns(Sentence sentence) {
        return shared(sentence) > 0 && (refutes(sentence) || sentence.has(Kind.NEGATION));
    }

    private boolean isAbout(Sentence sentence) {
        return sentence.covers(place.checked()) >= ABOUT;
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
                boolean own =
                        verdict && (sentence.has(Kind.OWN) || sentence.words().size() <= SHORT);
                String why = "Elsewhere the text says " + sentence.quoted() + ".";
                return own || covered >= SAYS ? denies(why) : reports(why);
            }
        }
        return null;
    }

    /** Who only passes a claim on and then says himself what is so, denies it without a word that says so. */
    private @Nullable Stance contradictedByFacts() {
        boolean keepsAway = isCited() || keepsAway(place.said()) || place.said().isQuestion();
        Sentence fact = keepsAway || isHearsay() ? Counterfacts.against(place, keepsAway) : null;
        return fact == null ? null : denies("It only passes the claim on, and then says: " + fact.quoted() + ".");
    }

    /** Whether it is hearsay by the words behind it alone. */
    private boolean isHearsay() {
        return Hearsay.isIn(place.said(), place.checked(), false);
    }

    private boolean isCited() {
        Attribution.Kind by = place.attribution().kind();
        return by != Attribution.Kind.NONE && by != Attribution.Kind.AUTHOR;
    }

    /** Under a headline that asks, or that tells of somebody who disputes it, no sentence vouches for it. */
    private @Nullable Stance headlineKeepsAway() {
        Sentence headline = place.text().headline();
        if (!isAbout(headline)) {
            return null;
        }
        if (headline.isQuestion()) {
            return reports("The headline only asks: " + headline.quoted() + ".");
        }
        return headline.has(Kind.DENY)
                ? reports("The headline tells that somebody disputes it: " + headline.quoted() + ".")
                : null;
    }

    private @Nullable Stance passesOn() {
        Attribution attribution = place.attribution();
        boolean cited = isCited();
        Kind distance = distance(place.said());
        if (distance == null
                && !place.checked().has(Kind.SUPPOSE)
                && place.said().has(Kind.SUPPOSE)) {
            distance = Kind.SUPPOSE;
        }
        boolean quoted = attribution.quoted() || quotes(place.said());
        boolean embedded = Embedding.isIn(place.said(), place.checked()) || isHearsay();
        if (!cited && distance == null && !quoted && !embedded) {
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
        return distance == null
                ? reports(
                        quoted
                                ? "The sentence only quotes it."
                                : "The sentence only tells that others say or believe it.")
                : reports("The sentence does not vouch for it (“" + place.said().words(distance) + "”).");
    }

    /** The kind of words by which a sentence keeps its distance from what it says, null if there are none. */
    private static @Nullable Kind distance(Sentence sentence) {
        if (sentence.has(Kind.RIVAL)) {
            return null;
        }
        return Stream.of(Kind.HEDGE, Kind.BELIEF, Kind.CITE, Kind.DOUBT, Kind.SAY)
                .filter(kind -> kind == Kind.SAY ? sentence.hits().hasUnnegated(kind, SILENT) : sentence.has(kind))
                .findFirst()
                .orElse(null);
    }

    /** Whether the words of the claim stand between quotation marks; a mark without its partner reaches on. */
    private boolean quotes(Sentence sentence) {
        Set<String> shared = new HashSet<>(place.checked().content());
        shared.retainAll(sentence.content());
        return Quotes.share(sentence.text(), shared) >= MOSTLY;
    }

    private boolean headlineAsserts() {
        Sentence headline = place.text().headline();
        boolean vouches = Frame.of(headline) == Frame.STATES
                && !headline.has(Kind.SUPPOSE)
                && !headline.begins(Kind.ASKER)
                && headline.text().indexOf(':') < 0
                && "'\"“‘".chars().noneMatch(q -> headline.text().indexOf(q) >= 0);
        return vouches && headline.covers(place.checked()) >= VOUCHES;
    }

    private Stance asserts() {
        return headlineAsserts()
                ? asserts("The headline says it as a fact: "
                        + place.text().headline().quoted() + ".")
                : asserts("The sentence says it as a fact, on nobody else's word.");
    }

    private boolean refutes(Sentence sentence) {
        return Refutation.isIn(sentence, place.checked());
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
