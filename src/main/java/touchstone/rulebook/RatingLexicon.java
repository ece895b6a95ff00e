package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;

/** The rating words of one language, and how a rating is read with them: phrase by phrase, the longest first. */
final class RatingLexicon {

    private static final int MOST_UNKNOWN = 2;
    private static final int LONGEST_PHRASE = 7;

    /** How a phrase that is no verdict changes the next verdict. */
    enum Manner {
        MOSTLY,
        PARTLY,
        FULLY,
        NOT,
        BUT,
        NEUTRAL
    }

    /**
     * What a rating says in this language.
     *
     * @param unknown how many of its words are not in the table
     */
    record Reading(Verdict verdict, int unknown) {}

    private record Meaning(
            @Nullable Verdict verdict, @Nullable Manner manner) {}

    private final Map<String, Meaning> phrases = new HashMap<>();

    static RatingLexicon read(Path file) throws IOException {
        Table table = Table.read(file, List.of("kind", "words"));
        RatingLexicon lexicon = new RatingLexicon();
        for (Table.Row row : table.rows()) {
            Meaning meaning = meaning(row.cell(0));
            if (meaning == null) {
                table.error(row.line(), "there is no kind \"" + row.cell(0) + "\"");
                continue;
            }
            for (String words : row.list(1)) {
                String phrase = RatingWords.normal(words).replace("| ", "");
                if (phrase.isEmpty() || phrase.split(" ").length > LONGEST_PHRASE) {
                    table.error(row.line(), "\"" + words + "\" is no phrase of one to seven words");
                } else if (lexicon.phrases.putIfAbsent(phrase, meaning) != null
                        && !meaning.equals(lexicon.phrases.get(phrase))) {
                    table.error(row.line(), "\"" + words + "\" already means something else above");
                }
            }
        }
        table.check();
        return lexicon;
    }

    /** @param rating in normal form, clauses apart by {@code |} */
    Reading read(String rating) {
        Sentence sentence = new Sentence();
        String[] words = rating.isEmpty() ? new String[0] : rating.split(" ");
        for (int at = 0; at < words.length; ) {
            at += step(words, at, sentence);
        }
        return new Reading(sentence.verdict(), sentence.unknown);
    }

    /** Reads the longest phrase at {@code at}; how many words it has. */
    private int step(String[] words, int at, Sentence sentence) {
        if (words[at].equals("|")) {
            sentence.endClause();
            return 1;
        }
        for (int length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
            Meaning meaning = phrases.get(String.join(" ", List.of(words).subList(at, at + length)));
            if (meaning != null) {
                sentence.add(meaning);
                return length;
            }
        }
        Meaning near = misspelt(words[at]);
        if (near != null) {
            sentence.add(near);
        } else {
            sentence.unknown();
        }
        return 1;
    }

    /** A verdict of one word with one slip of the pen in it, such as "flase"; a slip never adds or takes a prefix. */
    private @Nullable Meaning misspelt(String word) {
        Meaning found = null;
        for (Map.Entry<String, Meaning> phrase : phrases.entrySet()) {
            String right = phrase.getKey();
            if (phrase.getValue().verdict() != null
                    && word.length() >= 5
                    && right.length() >= 5
                    && right.charAt(0) == word.charAt(0)
                    && isOneSlip(word, right)) {
                if (found != null && !found.equals(phrase.getValue())) {
                    return null;
                }
                found = phrase.getValue();
            }
        }
        return found;
    }

    private static boolean isOneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int inA = a.length() - start - end;
        int inB = b.length() - start - end;
        boolean swapped = inA == 2
                && inB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return swapped || Math.max(inA, inB) <= 1;
    }

    private static @Nullable Meaning meaning(String kind) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.label().equals(kind)) {
                return new Meaning(verdict, null);
            }
        }
        for (Manner manner : Manner.values()) {
            if (manner.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return new Meaning(null, manner);
            }
        }
        return null;
    }

    /** What was read so far. */
    private static final class Sentence {
        private final Set<Manner> pending = EnumSet.noneOf(Manner.class);
        private final List<Verdict> verdicts = new ArrayList<>();
        private int unknown;
        private int unknownInFirstClause;
        private boolean firstClauseEnded;
        private boolean taken;
        private boolean doubtful;

        void add(Meaning meaning) {
            if (meaning.manner() == Manner.BUT) {
                endClause();
                taken = !verdicts.isEmpty();
            } else if (meaning.manner() == Manner.NOT && !pending.add(Manner.NOT)) {
                doubtful = true;
            } else if (meaning.manner() != null && meaning.manner() != Manner.NEUTRAL) {
                pending.add(meaning.manner());
            } else if (meaning.verdict() != null) {
                Verdict verdict = RatingManner.apply(pending, meaning.verdict());
                doubtful |= verdict == null;
                if (verdict != null) {
                    verdicts.add(verdict);
                }
                pending.clear();
            }
        }

        void unknown() {
            unknown++;
            unknownInFirstClause += firstClauseEnded ? 0 : 1;
            doubtful |= pending.contains(Manner.NOT) && !firstClauseEnded;
            pending.clear();
        }

        void endClause() {
            if (pending.contains(Manner.PARTLY) && verdicts.isEmpty()) {
                verdicts.add(Verdict.MIXED);
            } else if (pending.contains(Manner.NOT) && !firstClauseEnded) {
                doubtful = true;
            }
            pending.clear();
            firstClauseEnded |= !verdicts.isEmpty();
        }

        /** Where a first clause of known words alone gives a verdict, what follows only explains it. */
        Verdict verdict() {
            endClause();
            if (doubtful || verdicts.isEmpty() || unknownInFirstClause > MOST_UNKNOWN) {
                return Verdict.UNRATED;
            }
            Verdict all = RatingManner.together(verdicts);
            return taken ? RatingManner.takenBack(verdicts.getFirst(), all) : all;
        }
    }
}
