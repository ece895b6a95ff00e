package touchstone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import touchstone.text.Digests;
import touchstone.text.Languages;
import touchstone.text.NumberMention;
import touchstone.text.Numbers;
import touchstone.text.Words;

/**
 * What of a claim's text decides whether another one is the same.
 *
 * @param digest of the folded words and the block: claims of one digest are one
 * @param words the folded words, each between blanks
 * @param block digest of language, numbers, names, the order of those who act, and words that turn the sense: claims that
 *     differ in it are never one, however near their vectors
 * @param comparable whether the encoder knows the language, so that near-duplicates can be found
 */
record ClaimText(String digest, String words, String block, boolean comparable) {

    private static final int LONGEST = 4_000;
    private static final WordClasses CLASSES = WordClasses.read("claim-words.txt");
    private static final WordClasses OPENERS = WordClasses.read("openers.txt");

    /** Behind these a name is a place or a time, which may stand anywhere in a sentence. */
    private static final Set<String> SETTING = Set.of("in", "on", "at", "near", "since", "during", "until", "across");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "president",
            "senator",
            "sen",
            "rep",
            "representative",
            "governor",
            "gov",
            "minister",
            "prime",
            "secretary",
            "professor",
            "prof",
            "chancellor",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "judge",
            "justice",
            "mayor",
            "general",
            "gen",
            "i");

    static ClaimText of(String whole, @Nullable String language) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        List<Words.Word> words = Words.of(text);
        String folded =
                " " + String.join(" ", words.stream().map(Words.Word::folded).toList()) + " ";
        String tongue =
                language == null ? "" : language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        String block = String.join("|", tongue, numbers(text), names(text, words), classes(words));
        return new ClaimText(
                Digests.of(folded + block),
                folded,
                Digests.of(block),
                language != null && Languages.isEnglish(language));
    }

    /** Years may stand anywhere; the order of other numbers matters: from 3 to 5 is not from 5 to 3. */
    private static String numbers(String text) {
        List<String> ordered = new ArrayList<>();
        Set<String> years = new TreeSet<>();
        for (NumberMention number : Numbers.find(text)) {
            String one = number.value() + number.unit();
            if (number.unit().equals("year")) {
                years.add(one);
            } else {
                ordered.add(one);
            }
        }
        return ordered + " " + years;
    }

    /** All names, and in their order those that are no setting: who attacked whom. */
    private static String names(String text, List<Words.Word> words) {
        Set<String> all = new TreeSet<>();
        Set<String> settings = new TreeSet<>();
        List<String> actors = new ArrayList<>();
        boolean setting = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (!isName(text, words, i)) {
                setting = SETTING.contains(word);
                continue;
            }
            String name = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
            all.add(name);
            if (setting) {
                settings.add(name);
            } else if (!actors.contains(name)) {
                actors.add(name);
            }
        }
        actors.removeAll(settings);
        return all + " " + actors;
    }

    private static boolean isName(String text, List<Words.Word> words, int index) {
        Words.Word word = words.get(index);
        String bare = word.folded().replaceFirst("'s$", "");
        return Character.isUpperCase(text.codePointAt(word.span().start()))
                && !TITLES.contains(bare)
                && (index > 0 || OPENERS.of(bare) == null);
    }

    private static String classes(List<Words.Word> words) {
        Set<String> held = new TreeSet<>();
        int negations = 0;
        for (Words.Word word : words) {
            String of = CLASSES.of(word.folded());
            if ("not".equals(of) || word.folded().endsWith("n't")) {
                negations++;
            } else if (of != null) {
                held.add(of);
            }
        }
        return held + " " + negations;
    }
}
