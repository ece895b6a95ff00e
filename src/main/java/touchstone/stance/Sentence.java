package touchstone.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import touchstone.rulebook.StanceCues;
import touchstone.rulebook.StanceCues.Kind;

/**
 * A sentence with what the stance is read from.
 *
 * @param text the sentence as it stands
 * @param words its words in lower case; hyphens and apostrophes stay inside a word
 * @param content stems of the words that carry its meaning, numbers among them
 * @param hits the cues in it
 */
record Sentence(String text, List<String> words, Set<String> content, List<StanceCues.Hit> hits) {

    private static final Set<String> EMPTY = Set.of(
            ("a about after all also am an and any are as at be because been before being both but by can could did do does"
                            + " doing during each for from further had has have having he her here hers him his how i if in"
                            + " into is it its just me more most my no nor not now of off on once only or other our out over"
                            + " own s same she should so some such t than that the their them then there these they this"
                            + " those through to too under until up very was we were what when where which while who whom"
                            + " why will with would you your says say said mr mrs ms one new get gets got")
                    .split(" "));

    static Sentence of(String text, StanceCues cues) {
        List<String> words = words(text);
        Set<String> content = new HashSet<>();
        for (String word : words) {
            if (!EMPTY.contains(word) && !word.endsWith("n't")) {
                content.add(stem(word));
            }
        }
        return new Sentence(text, words, Set.copyOf(content), List.copyOf(cues.in(words)));
    }

    boolean isQuestion() {
        String end = text.strip();
        while (!end.isEmpty() && "\"'”’)".indexOf(end.charAt(end.length() - 1)) >= 0) {
            end = end.substring(0, end.length() - 1);
        }
        return end.endsWith("?");
    }

    boolean has(Kind kind) {
        return count(kind) > 0;
    }

    int count(Kind kind) {
        return (int) hits.stream().filter(h -> h.kind() == kind).count();
    }

    /** Whether it calls something not so, and does not take that back at once ("not false", "no hoax"). */
    boolean refutes() {
        return hits.stream().anyMatch(h -> h.kind() == Kind.REFUTE && !isTurned(h));
    }

    /** Whether it calls something so ("confirmed"), and does not take that back at once. */
    boolean confirms() {
        return hits.stream().anyMatch(h -> h.kind() == Kind.CONFIRM && !isTurned(h));
    }

    /** Whether a negation stands at most two words before the cue. */
    boolean isTurned(StanceCues.Hit cue) {
        return hits.stream()
                .anyMatch(n -> n.kind() == Kind.NEGATION && n.end() <= cue.start() && cue.start() - n.end() <= 2);
    }

    /** The words of the first cue of this kind, as the sentence has them in lower case; empty if there is none. */
    String words(Kind kind) {
        for (StanceCues.Hit hit : hits) {
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

    /** Cuts the commonest English endings; crude, but alike on both sides of a comparison. */
    private static String stem(String word) {
        String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending :
                new String[] {"ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e", "y"}) {
            if (w.length() >= ending.length() + 3 && w.endsWith(ending) && !w.endsWith("ss")) {
                return w.substring(0, w.length() - ending.length());
            }
        }
        return w;
    }
}
