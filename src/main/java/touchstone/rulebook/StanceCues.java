package touchstone.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which a text takes a stand on what it repeats: {@code rules/stance/cues.tsv}, kind and phrase on a line. */
public final class StanceCues {

    /** What a phrase does. */
    public enum Kind {
        /** Says that something is not so. */
        REFUTE,
        /** Tells that somebody else says it is not so. */
        DENY,
        /** Leaves it open, with suspicion. */
        DOUBT,
        /** Passes it on without vouching for it. */
        HEDGE,
        /** Names whence it comes. */
        CITE,
        /** Says that it may be so. */
        SUPPOSE,
        /** Puts it into somebody's mouth. */
        SAY,
        /** Says that it is so. */
        CONFIRM,
        /** Finds it neither true nor false. */
        MIXED,
        /** Turns the words behind it round. */
        NEGATION,
        /** Holds a negation, yet turns nothing round ("not only"). */
        AFFIRM,
        /** Takes back what was said before. */
        CORRECT,
        /** Introduces a verdict. */
        RULE,
        /** Names what others believe or pass on. */
        RECALL,
        /** Tells that others believe it or pass it on. */
        BELIEF,
        /** Tells whence a picture or a number really comes. */
        ORIGIN,
        /** Scolds: calls something wrong only where it is said of the claim ("is a lie"). */
        SCOLD,
        /** Names those whom a spreader of claims holds to be against him. */
        RIVAL,
        /** Looks like a question, and is none ("did you know"). */
        LURE,
        /** Says what is so instead of what goes round ("in truth", "first appeared", "as often as"). */
        INSTEAD,
        /** Says that it is not settled, or who else has another view. */
        OPEN,
        /** A word for what goes round on nobody's word ("poster", "everybody"). */
        HEARSAY,
        /** What small corrections are about ("caption"). */
        DETAIL,
        /** A word with which a headline asks, though without a question mark ("who"). */
        ASKER,
        /** A word that points at what was said. */
        POINT,
        /** A word with which an announcement of a correction begins. */
        ANNOUNCE,
        /** A word by which authors name themselves. */
        OWN,
        /** A word behind which another thought begins. */
        TURN,
        /** A word behind which stands what is so ("we know that"). */
        FACTIVE,
        /** Two words of which one says the contrary of the other. */
        OPPOSITE
    }

    /** Kinds of single words, found also inside of phrases of other kinds. */
    private static final Set<Kind> WORDS = EnumSet.of(
            Kind.POINT,
            Kind.ANNOUNCE,
            Kind.OWN,
            Kind.TURN,
            Kind.FACTIVE,
            Kind.HEARSAY,
            Kind.OPEN,
            Kind.DETAIL,
            Kind.ASKER);

    /** A phrase found in a text, as positions of its first word and of the word behind its last. */
    public record Hit(Kind kind, int start, int end) {}

    private record Phrase(Kind kind, List<String> words) {}

    private static final int KEY = 3;

    /** Phrases by the first letters of their first word, the longest first; those that begin with an asterisk under "*". */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    /** Single words with their kinds. */
    private final Map<String, Set<Kind>> single = new HashMap<>();

    /** Words with those that say the contrary. */
    private final Map<String, Set<String>> opposites = new HashMap<>();

    private StanceCues() {}

    /**
     * Reads the phrases.
     *
     * @throws RulebookException naming every bad line
     */
    public static StanceCues read(Path file) throws IOException {
        StanceCues cues = new StanceCues();
        List<Problem> errors = new ArrayList<>();
        List<String> lines =
                Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#") || line.equals("kind\tphrase")) {
                continue;
            }
            String error = cues.add(line.split("\t", -1));
            if (error != null) {
                errors.add(new Problem(file.toString(), i + 1, 1, error, null, null));
            }
        }
        if (!errors.isEmpty()) {
            throw new RulebookException(errors);
        }
        cues.phrases
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Phrase p) -> -p.words().size()).thenComparing(Phrase::kind)));
        return cues;
    }

    /**
     * The phrases in a text of lower-case words, from left to right, without overlaps, the longest first; behind them the
     * single words of the kinds that are such.
     */
    public List<Hit> in(List<String> words) {
        List<Hit> hits = phrasesIn(words);
        for (int i = 0; i < words.size(); i++) {
            for (Kind kind : single.getOrDefault(words.get(i), Set.of())) {
                hits.add(new Hit(kind, i, i + 1));
            }
        }
        return hits;
    }

    /** The words that say the contrary of a lower-case word; none for most. */
    public Set<String> opposites(String word) {
        return Set.copyOf(opposites.getOrDefault(word, Set.of()));
    }

    private List<Hit> phrasesIn(List<String> words) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Phrase phrase = at(words, at);
            int next = at + (phrase == null ? 1 : phrase.words().size());
            if (phrase != null) {
                hits.add(new Hit(phrase.kind(), at, next));
            }
            at = next;
        }
        return hits;
    }

    private @Nullable Phrase at(List<String> words, int at) {
        Phrase found = first(phrases.getOrDefault(key(words.get(at)), List.of()), words, at);
        return found != null ? found : first(phrases.getOrDefault("*", List.of()), words, at);
    }

    private static @Nullable Phrase first(List<Phrase> candidates, List<String> words, int at) {
        for (Phrase phrase : candidates) {
            if (fits(phrase, words, at)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean fits(Phrase phrase, List<String> words, int at) {
        if (at + phrase.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            String pattern = phrase.words().get(i);
            String word = words.get(at + i);
            boolean fits = pattern.endsWith("*")
                    ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                    : pattern.startsWith("*") ? word.endsWith(pattern.substring(1)) : word.equals(pattern);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String add(String[] cells) {
        if (cells.length != 2) {
            return cells.length + " cells instead of 2 (kind, phrase)";
        }
        Kind kind;
        try {
            kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return "no kind of phrase is called " + cells[0];
        }
        List<String> words = List.of(cells[1].split(" ", -1));
        String first = words.getFirst();
        boolean tooShort = first.endsWith("*") && first.length() <= KEY;
        if (words.contains("") || !cells[1].equals(cells[1].toLowerCase(Locale.ROOT)) || tooShort) {
            return "a phrase is lower-case words with single blanks, at least three letters before an asterisk: "
                    + cells[1];
        }
        if (kind == Kind.OPPOSITE) {
            return addOpposites(words);
        }
        if (WORDS.contains(kind)) {
            single.computeIfAbsent(cells[1], k -> EnumSet.noneOf(Kind.class)).add(kind);
            return null;
        }
        phrases.computeIfAbsent(key(first), k -> new ArrayList<>()).add(new Phrase(kind, words));
        return null;
    }

    private @Nullable String addOpposites(List<String> words) {
        if (words.size() != 2) {
            return "opposites are two words: " + String.join(" ", words);
        }
        opposites.computeIfAbsent(words.getFirst(), k -> new HashSet<>()).add(words.getLast());
        opposites.computeIfAbsent(words.getLast(), k -> new HashSet<>()).add(words.getFirst());
        return null;
    }

    private static String key(String word) {
        return word.startsWith("*") ? "*" : word.substring(0, Math.min(KEY, word.length()));
    }
}
