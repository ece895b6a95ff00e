package touchstone.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Referent.Gender;
import touchstone.claim.Referent.Sort;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.SourceCues;

/**
 * Who has been spoken of in the sentences read so far, and so who a pronoun or a stand-in may mean. It answers only where
 * nobody and nothing else fits: of two persons of whom either may be "he", neither is.
 */
final class Discourse {

    /** As many sentences back a person may be meant by a pronoun. */
    private static final int REACH = 2;

    private static final Set<String> PREDICATE =
            Set.of("as", "became", "become", "is", "was", "be", "been", "named", "elected", "appointed", "were", "are");

    private final PhraseWords words;
    private final ClaimWords claimWords;
    private final NounPhrases nouns;
    private final List<Sentence> read = new ArrayList<>();
    private final Set<String> unnamed = new HashSet<>();

    Discourse(PhraseWords words, ClaimWords claimWords, NounPhrases nouns) {
        this.words = words;
        this.claimWords = claimWords;
        this.nouns = nouns;
    }

    /** A person in a sentence, named or not; {@code referent} is null for "a farmer". */
    record Person(int from, int to, @Nullable Referent referent, Gender gender, boolean surely) {}

    /** What was read of a sentence. */
    record Sentence(int number, List<Token> tokens, List<Naming> namings, List<Person> persons) {}

    /** Begins a sentence: its names and its nameless persons are known, its pronouns not yet. */
    Sentence begin(List<Token> tokens, List<Naming> namings) {
        List<Person> persons = new ArrayList<>();
        for (Naming naming : namings) {
            Referent who = naming.referent();
            boolean maybe = who.sort() == Sort.UNKNOWN && !followsPlaceWord(tokens, naming);
            if (who.isPerson() || maybe) {
                persons.add(new Person(naming.from(), naming.to(), who, who.gender(), who.isPerson()));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            Person nameless = nameless(tokens, namings, i);
            if (nameless != null) {
                persons.add(nameless);
            }
        }
        persons.sort((a, b) -> Integer.compare(a.from(), b.from()));
        Sentence sentence = new Sentence(read.size(), tokens, namings, persons);
        read.add(sentence);
        return sentence;
    }

    private static boolean followsPlaceWord(List<Token> tokens, Naming naming) {
        return naming.from() > 0
                && tokens.get(naming.from() - 1).lower().matches("in|at|near|from|to|of|outside|around|across|the");
    }

    /** "A farmer", "the sheriff", "his wife", unless a name stands with it. */
    private @Nullable Person nameless(List<Token> tokens, List<Naming> namings, int i) {
        Token token = tokens.get(i);
        boolean opens = words.isDeterminer(token) || token.lower().equals("another");
        if (!opens) {
            return null;
        }
        int end = nouns.runEnd(tokens, i + 1);
        int noun = -1;
        for (int k = i + 1; k < end; k++) {
            noun = nouns.isPersonNoun(tokens.get(k))
                            && !Memory.isPlural(tokens.get(k).lower())
                    ? k
                    : noun;
        }
        if (noun < 0 || isApposition(tokens, namings, i, end)) {
            return null;
        }
        String lower = tokens.get(noun).lower();
        if (token.lower().matches("a|an|another|one|some|any|every|each|no")) {
            unnamed.add(lower);
        }
        Gender gender = claimWords.is(ClaimWords.Role.MAN_WORD, lower)
                ? Gender.MAN
                : claimWords.is(ClaimWords.Role.WOMAN_WORD, lower) ? Gender.WOMAN : Gender.UNKNOWN;
        return new Person(i, end, null, gender, true);
    }

    private static boolean isApposition(List<Token> tokens, List<Naming> namings, int from, int end) {
        boolean before = from > 1 && tokens.get(from - 1).isOneOf(",");
        boolean predicate = from > 0 && PREDICATE.contains(tokens.get(from - 1).lower());
        int next = end < tokens.size() && tokens.get(end).isOneOf(",") ? end + 1 : end;
        for (Naming naming : namings) {
            if ((before && naming.to() == from - 1) || naming.from() == next || naming.nameFrom() == next) {
                return true;
            }
        }
        return predicate;
    }

    /** Takes note of a body without a name: after "a bank" nobody knows which "the bank" is. */
    void noteUnnamed(List<Token> tokens, List<Naming> namings) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!tokens.get(i)
                    .lower()
                    .matches("a|an|another|other|two|three|four|several|some|any|every|each|both|many")) {
                continue;
            }
            int end = nouns.runEnd(tokens, i + 1);
            if (end > i + 1 && !isApposition(tokens, namings, i, end)) {
                String noun = tokens.get(end - 1).lower();
                unnamed.add(noun);
                unnamed.add(singular(noun));
            }
        }
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** Whether the text has spoken of one such without a name. */
    boolean isUnnamed(String noun) {
        return unnamed.contains(noun);
    }

    /** Records that a pronoun of the sentence means a person, or somebody who is not known. */
    void refer(Sentence sentence, int at, @Nullable Referent who, Gender gender) {
        sentence.persons().add(new Person(at, at + 1, who, gender, true));
    }

    /**
     * The person whom "he" or "she" at a place means; null if that is not certain.
     *
     * @param object whether it is the object of its clause, and so not the same as its subject
     */
    @Nullable
    Referent person(Sentence sentence, int at, Gender gender, boolean object) {
        List<Person> fitting = new ArrayList<>();
        for (Person person : sentence.persons()) {
            boolean subject = object && person.to() <= at && isInClause(sentence.tokens(), person.to(), at);
            if (person.to() <= at && !subject) {
                add(fitting, person, gender);
            }
        }
        int here = sentence.number();
        int reach = fitting.isEmpty() && continues(here, at, gender) ? 1 : REACH;
        for (int k = here - 1; k >= Math.max(0, here - reach); k--) {
            for (Person person : read.get(k).persons()) {
                add(fitting, person, gender);
            }
        }
        return one(fitting);
    }

    /** Whether the pronoun opens its sentence and a person whom it fits opened the one before. */
    private boolean continues(int here, int at, Gender gender) {
        if (here == 0 || at > 0) {
            return false;
        }
        for (Person person : read.get(here - 1).persons()) {
            if (person.from() == 0 && person.surely() && person.referent() != null && person.gender() == gender) {
                return person.to() < read.get(here - 1).tokens().size()
                        && nouns.isFinite(read.get(here - 1).tokens().get(person.to()));
            }
        }
        return false;
    }

    private static void add(List<Person> fitting, Person person, Gender gender) {
        if (person.gender().fits(gender)) {
            fitting.add(person);
        }
    }

    private static boolean isInClause(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .noneMatch(t -> t.isOneOf(",;:")
                        || t.lower().matches("that|who|which|and|but|because|when|while|if|after|before"));
    }

    private static @Nullable Referent one(List<Person> fitting) {
        Referent who = null;
        for (Person person : fitting) {
            Referent other = person.referent();
            if (other == null || !person.surely() || (who != null && who != other)) {
                return null;
            }
            who = other;
        }
        return who;
    }

    /** The sentence before this one; null if it is the first. */
    @Nullable
    Sentence before(Sentence sentence) {
        int at = sentence.number();
        return at > 0 ? read.get(at - 1) : null;
    }

    /** Whether something that only bears a capital, and so may be a company, was named in the last sentences. */
    boolean isUnknownNear(Sentence sentence) {
        int here = sentence.number();
        for (int k = here; k >= Math.max(0, here - REACH); k--) {
            for (Naming naming : read.get(k).namings()) {
                if (naming.referent().sort() == Sort.UNKNOWN
                        && !followsPlaceWord(read.get(k).tokens(), naming)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of the sentence is a person's role in the text. */
    boolean isRole(Token token) {
        return words.is(SourceCues.Role.ROLE_NOUN, token) || words.isTitle(token);
    }
}
