package touchstone.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Referent.Sort;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.SourceCues;

/**
 * Finds what "it" and "they" at the head of a sentence stand for: the subject of the sentence before, if nothing else in that
 * sentence could be meant.
 */
final class Subjects {

    private static final int VERB = 4;
    private static final Set<String> EXPLAINS = Set.of(
            "that", "to", "who", "when", "since", "if", "whether", "how", "why", "what", "until", "before", "because");

    private final PhraseWords words;
    private final ClaimWords claimWords;
    private final NounPhrases nouns;

    Subjects(PhraseWords words, ClaimWords claimWords, NounPhrases nouns) {
        this.words = words;
        this.claimWords = claimWords;
        this.nouns = nouns;
    }

    /** The words for "it" or "its" that open the sentence; null if they are not certain. */
    @Nullable
    String it(List<Token> tokens, Discourse.Sentence before) {
        boolean possessive = tokens.get(0).lower().equals("its");
        if (!possessive && isEmpty(tokens)) {
            return null;
        }
        Naming name = nameSubject(before);
        if (name != null) {
            Sort sort = name.referent().sort();
            boolean acts = (sort == Sort.BODY || sort == Sort.COUNTRY) && acts(tokens);
            boolean thing = sort != Sort.PERSON && sort != Sort.UNKNOWN;
            return thing && !rivals(before, name.to(), acts, false)
                    ? name.referent().inSentence()
                    : null;
        }
        NounPhrases.Subject subject = nouns.subject(before.tokens());
        if (subject == null || !subject.definite() || subject.head() == null || nouns.isPlural(subject.head())) {
            return null;
        }
        boolean person = nouns.isPersonNoun(subject.head());
        return person || rivals(before, subject.end(), false, false) ? null : phrase(before.tokens(), subject.end());
    }

    /** The words for "they" or "their" that open the sentence; null if they are not certain. */
    @Nullable
    String they(List<Token> tokens, Discourse.Sentence before) {
        String both = coordinated(before);
        if (both != null) {
            return both;
        }
        NounPhrases.Subject subject = nouns.subject(before.tokens());
        if (subject == null || subject.head() == null || !nouns.isPlural(lowered(subject.head()))) {
            return null;
        }
        boolean persons = nouns.isPersonNoun(lowered(subject.head()))
                || subject.head().lower().equals("police");
        boolean acts = persons && acts(tokens);
        return rivals(before, subject.end(), acts, true) ? null : phrase(before.tokens(), subject.end());
    }

    private static Token lowered(Token token) {
        return new Token(token.lower(), token.lower(), token.start(), token.end());
    }

    private static String phrase(List<Token> tokens, int end) {
        StringBuilder phrase = new StringBuilder();
        for (Token token : tokens.subList(0, end)) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(token.text());
        }
        boolean the = tokens.get(0).lower().equals("the");
        return the ? "the" + phrase.substring(3) : phrase.toString();
    }

    /** "It is believed that", "it took two hours to", "it rained". */
    private boolean isEmpty(List<Token> tokens) {
        String verb = tokens.size() < 3 ? "" : tokens.get(1).lower();
        String next = tokens.size() < 3 ? "" : tokens.get(2).lower();
        if (verb.isEmpty() || claimWords.is(ClaimWords.Role.EMPTY_IT, verb)) {
            return true;
        }
        boolean been = verb.matches("has|had") && next.equals("been");
        boolean is = verb.matches("is|was|'s|takes|took|costs|cost") || been;
        boolean number = verb.matches("is|was") && Character.isDigit(next.charAt(0));
        return number || (is && tokens.stream().skip(2).anyMatch(t -> EXPLAINS.contains(t.lower())));
    }

    private boolean acts(List<Token> tokens) {
        boolean paid = tokens.size() > 2
                && tokens.get(1).lower().equals("were")
                && tokens.get(2).lower().equals("paid");
        boolean acted = tokens.stream().limit(VERB).anyMatch(t -> claimWords.is(ClaimWords.Role.AGENT, t.lower()));
        return paid
                || (acted
                        && tokens.stream().limit(VERB).noneMatch(t -> t.lower().matches("was|is|were|are")));
    }

    private @Nullable Naming nameSubject(Discourse.Sentence sentence) {
        for (Naming naming : sentence.namings()) {
            boolean first = naming.from() == 0 || isDescription(sentence.tokens(), naming);
            if (first && naming.to() < sentence.tokens().size()) {
                Token next = sentence.tokens().get(naming.to());
                return nouns.isFinite(next) ? naming : null;
            }
        }
        return null;
    }

    private boolean isDescription(List<Token> tokens, Naming naming) {
        return naming.from() <= 4
                && tokens.get(0).lower().equals("the")
                && nouns.runEnd(tokens, 1) == naming.from()
                && naming.referent().sort() == Sort.BODY;
    }

    private @Nullable String coordinated(Discourse.Sentence sentence) {
        if (sentence.namings().size() < 2) {
            return null;
        }
        Naming one = sentence.namings().get(0);
        Naming other = sentence.namings().get(1);
        List<Token> tokens = sentence.tokens();
        boolean both = one.from() == 0
                && other.from() == one.to() + 1
                && tokens.get(one.to()).lower().equals("and")
                && one.referent().isPerson()
                && other.referent().isPerson()
                && other.to() < tokens.size()
                && nouns.isFinite(tokens.get(other.to()));
        return both && !rivals(sentence, other.to(), false, true)
                ? one.referent().name() + " and " + other.referent().name()
                : null;
    }

    /**
     * Whether behind the subject something else is named that the pronoun could mean.
     *
     * @param acts the pronoun does what only people and bodies do, so that things are no rivals
     */
    private boolean rivals(Discourse.Sentence sentence, int from, boolean acts, boolean plural) {
        List<Token> tokens = sentence.tokens();
        boolean named = sentence.namings().stream()
                .anyMatch(n -> n.from() >= from
                        && !n.referent().isPerson()
                        && (!plural || n.referent().lastWord().endsWith("s")));
        if (named) {
            return true;
        }
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (plural ? isPluralRival(tokens, i, acts) : isSingularRival(tokens, i, acts)) {
                return true;
            }
            if (token.lower().matches("it|they|them|this|that") || token.isQuote()) {
                return true;
            }
        }
        return false;
    }

    private boolean isPluralRival(List<Token> tokens, int i, boolean acts) {
        Token token = tokens.get(i);
        boolean noun = !token.isCapital() && nouns.isPlural(token) && !nouns.isUnit(token);
        boolean and = token.lower().equals("and") && i + 1 < tokens.size() && !nouns.isFinite(tokens.get(i + 1));
        return (noun && (!acts || nouns.isPersonNoun(token))) || (and && !acts);
    }

    private boolean isSingularRival(List<Token> tokens, int i, boolean acts) {
        Token token = tokens.get(i);
        if (!words.isDeterminer(token) || token.lower().matches("two|three|four|five|no|these|those")) {
            return false;
        }
        int end = nouns.runEnd(tokens, i + 1);
        if (end == i + 1) {
            return !acts;
        }
        Token head = tokens.get(end - 1);
        boolean body =
                words.is(SourceCues.Role.INSTITUTION_NOUN, head) || claimWords.is(ClaimWords.Role.BODY, head.lower());
        return acts ? body : !nouns.isPlural(head) && !nouns.isUnit(head);
    }
}
