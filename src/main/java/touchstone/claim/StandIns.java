package touchstone.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Referent.Sort;
import touchstone.model.Outlet;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;

/** Finds the name for "the company", "the minister", "the network", where the text has named one such and no other. */
final class StandIns {

    private final PhraseWords words;
    private final ClaimWords claimWords;
    private final NounPhrases nouns;
    private final List<Outlets.Mention> outlets;
    private final String text;

    StandIns(PhraseWords words, ClaimWords claimWords, NounPhrases nouns, List<Outlets.Mention> outlets, String text) {
        this.words = words;
        this.claimWords = claimWords;
        this.nouns = nouns;
        this.outlets = outlets;
        this.text = text;
    }

    /** The name that "the" at a place and the noun behind it stand for; null if that is not certain. */
    @Nullable
    String name(Discourse discourse, Discourse.Sentence sentence, int the, Iterable<Referent> named) {
        List<Token> tokens = sentence.tokens();
        if (!tokens.get(the).lower().equals("the") || the + 2 >= tokens.size() || !standsAlone(tokens, the + 1)) {
            return null;
        }
        Token noun = tokens.get(the + 1);
        String lower = noun.lower();
        if (noun.isCapital() || discourse.isUnnamed(lower) || isNamed(sentence, the)) {
            return null;
        }
        if (words.is(SourceCues.Role.OUTLET_NOUN, noun)) {
            return outlet(lower, noun.start());
        }
        if (lower.equals("country")) {
            return only(named, r -> r.sort() == Sort.COUNTRY);
        }
        if (discourse.isRole(noun)) {
            return only(named, r -> r.isPerson() && r.name().indexOf(' ') > 0 && r.isDescribedAs(lower));
        }
        Set<String> telling = telling(named, lower);
        return telling.isEmpty() || discourse.isUnknownNear(sentence)
                ? null
                : only(named, r -> r.sort() == Sort.BODY && r.isDescribedAsOneOf(telling));
    }

    /** The words in the names and descriptions so far that make a body one for which the noun may stand. */
    private Set<String> telling(Iterable<Referent> named, String noun) {
        Set<String> telling = new HashSet<>();
        for (Referent referent : named) {
            for (String said : referent.descriptions()) {
                if (claimWords.lemmas(ClaimWords.Role.BODY, said).contains(noun)) {
                    telling.add(said);
                }
            }
        }
        return telling;
    }

    /** No "of", "that" or noun behind it narrows it down to another. */
    private boolean standsAlone(List<Token> tokens, int noun) {
        Token next = tokens.get(noun + 1);
        if (next.lower()
                .matches(
                        "of|that|which|who|whose|behind|for|responsible|concerned|involved|based|named|called|known|accused|led|owned|run|located|whom|where")) {
            return false;
        }
        boolean comma = next.isOneOf(",")
                && noun + 2 < tokens.size()
                && tokens.get(noun + 2).lower().matches("which|who|whose|a|an|the");
        return !comma
                && !next.isCapital()
                && (nouns.isFinite(next)
                        || !next.isWord()
                        || next.lower().equals("'s")
                        || words.isPreposition(next)
                        || next.lower().matches("and|or|also|then|later|still|now|never|itself|himself|herself"));
    }

    private static boolean isNamed(Discourse.Sentence sentence, int the) {
        return sentence.namings().stream()
                .anyMatch(n -> (n.from() <= the && the < n.to()) || n.from() == the + 2 || n.nameFrom() == the + 2);
    }

    private @Nullable String outlet(String noun, int before) {
        Set<Outlet> seen = new HashSet<>();
        String name = null;
        for (Outlets.Mention mention : outlets) {
            if (mention.span().start() >= before) {
                break;
            }
            if (mention.outlet().kind() == Outlet.Kind.PLATFORM) {
                continue;
            }
            if (seen.add(mention.outlet())) {
                name = inSentence(mention);
            }
        }
        boolean network = noun.matches("network|channel|station|broadcaster");
        boolean fits = seen.size() == 1 && network == (seen.iterator().next().kind() == Outlet.Kind.BROADCASTER);
        return fits && !noun.matches("press|media") ? name : null;
    }

    private String inSentence(Outlets.Mention mention) {
        int start = mention.span().start();
        String shown = mention.span().of(text);
        boolean article = start > 4 && text.substring(start - 4, start).equalsIgnoreCase("the ");
        return article ? "the " + shown : shown.startsWith("The ") ? "the " + shown.substring(4) : shown;
    }

    private interface Fits {
        boolean test(Referent referent);
    }

    private static @Nullable String only(Iterable<Referent> named, Fits fits) {
        Referent found = null;
        for (Referent referent : named) {
            if (fits.test(referent)) {
                if (found != null) {
                    return null;
                }
                found = referent;
            }
        }
        return found == null ? null : found.inSentence();
    }
}
