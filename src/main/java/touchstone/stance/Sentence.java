package touchstone.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.rulebook.StanceCues;
import touchstone.rulebook.StanceCues.Kind;

/**
 * A sentence with what the stance is read from.
 *
 * @param text the sentence as it stands
 * @param words its words in lower case; hyphens and apostrophes stay inside a word
 * @param content stems of the words that carry its meaning, numbers among them
 * @param contrary stems of words that say the contrary of one in it
 * @param hits the cues in it
 * @param marks what it does with what it says
 */
record Sentence(
        String text, List<String> words, Set<String> content, Set<String> contrary, Hits hits, Set<Mark> marks) {

    private static final Set<String> EMPTY = Set.of(
            ("a about after all also am an and any are as at be because been before being both but by can could did do does"
                            + " doing during each for from further had has have having he her here hers him his how i if in"
                            + " into is it its just me more most my no nor not now of off on once only or other our out over"
                            + " own s same she should so some such t than that the their them then there these they this"
                            + " those through to too under until up very was we were what when where which while who whom"
                            + " why will with would you your says say said mr mrs ms one new get gets got")
                    .split(" "));

    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e", "y");

    static Sentence of(String text, StanceCues cues) {
        List<String> words = words(text);
        Set<String> content = new HashSet<>();
        Set<String> contrary = new HashSet<>();
        for (String word : words) {
            if (!EMPTY.contains(word) && !word.endsWith("n't")) {
                content.add(stem(word));
                cues.opposites(word).forEach(opposite -> contrary.add(stem(opposite)));
            }
        }
        Sentence read =
                new Sentence(text, words, Set.copyOf(content), Set.copyOf(contrary), Hits.of(cues.in(words)), Set.of());
        return new Sentence(text, words, read.content, read.contrary, read.hits, Mark.of(read));
    }

    /** Whether it asks; a question quoted at the end of a statement does not count. */
    boolean isQuestion() {
        if (has(Kind.LURE)) {
            return false;
        }
        String end = text.strip();
        int marks = 0;
        while (end.length() > marks && "\"'”’)".indexOf(end.charAt(end.length() - 1 - marks)) >= 0) {
            marks++;
        }
        boolean asks = end.length() > marks && end.charAt(end.length() - 1 - marks) == '?';
        return asks && (marks == 0 || "\"'“‘(".indexOf(end.charAt(0)) >= 0);
    }

    boolean has(Kind kind) {
        return hits.has(kind);
    }

    /** Whether a cue of this kind begins at this position. */
    boolean is(Kind kind, int position) {
        return hits.begins(kind, position);
    }

    /** Whether its first word is of this kind. */
    boolean begins(Kind kind) {
        return is(kind, 0);
    }

    /** Whether it calls something not so or wrong, and does not take that back at once ("not false", "no hoax"). */
    boolean refutes() {
        return hits.all().stream().anyMatch(h -> (h.kind() == Kind.REFUTE || h.kind() == Kind.SCOLD) && !isTurned(h));
    }

    /** Whether it calls something so ("confirmed"), and does not take that back at once. */
    boolean confirms() {
        return hits.all().stream().anyMatch(h -> h.kind() == Kind.CONFIRM && !isTurned(h));
    }

    /** Whether a negation stands at most two words before the cue. */
    boolean isTurned(StanceCues.Hit cue) {
        return hits.isNegatedBefore(cue.start());
    }

    /** The words of the first cue of this kind, as the sentence has them in lower case; empty if there is none. */
    String words(Kind kind) {
        for (StanceCues.Hit hit : hits.all()) {
            if (hit.kind() == kind) {
                return String.join(" ", words.subList(hit.start(), hit.end()));
            }
        }
        return "";
    }

    /** The sentence between quotation marks, cut where it is long. */
    String quoted() {
        String line = text.replace('\n', ' ');
        return "“" + (line.length() > 120 ? line.substring(0, 117) + "…" : line) + "”";
    }

    /** Share of the other sentence's content that stands here too, 0 to 1. */
    double covers(Sentence other) {
        if (other.content.isEmpty()) {
            return 0;
        }
        return (double) other.content.stream().filter(content::contains).count() / other.content.size();
    }

    /** How many words begin before a place in the text. */
    int wordsBefore(int place) {
        return words(text.substring(0, place)).size();
    }

    /** The stems of all words in a text. */
    static Set<String> stems(String text) {
        return words(text).stream().map(Sentence::stem).collect(Collectors.toSet());
    }

    /** The stem of the word at a position, as {@link #content} holds it. */
    String stemAt(int position) {
        return stem(words.get(position));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean inside = start >= 0 && i + 1 < lower.length() && Character.isLetterOrDigit(lower.charAt(i + 1));
            boolean joins = inside && "'-.,".indexOf(c) >= 0 && (c == '\'' || c == '-' || isDigit(lower, i));
            if (Character.isLetterOrDigit(c) || joins) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isDigit(String text, int mark) {
        return Character.isDigit(text.charAt(mark - 1)) && Character.isDigit(text.charAt(mark + 1));
    }

    /** Cuts the commonest English endings; crude, but alike on both sides of a comparison ("virus", "viruses"). */
    private static String stem(String word) {
        String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending : ENDINGS) {
            if (w.length() >= ending.length() + 3 && w.endsWith(ending) && !w.endsWith("ss")) {
                String cut = w.substring(0, w.length() - ending.length());
                return ending.equals("es") && cut.endsWith("s") && !cut.endsWith("ss") && cut.length() > 3
                        ? cut.substring(0, cut.length() - 1)
                        : cut;
            }
        }
        return w;
    }
}
