package touchstone.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a short text as matching compares them: folded, lightly stemmed, small words marked, numbers brought to one
 * form ("1,000", "$1k" and "1 thousand" are all 1000), names told by their capitals.
 */
final class Words {

    private static final int MOST_WORDS = 400;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    static final Set<String> SMALL = Set.of(
            ("a an the and or but if of to in on at by for from with as is are was were be been being am it its this that"
                            + " these those he she they them his her their we our you your i my me us who whom which what when where"
                            + " why how do does did done has have had having will would can could should may might must not no nor"
                            + " so than then there here just also about into over after before out up down all any some more most"
                            + " such only own same too very s t re ll ve d m video photo photograph picture image claim say said show"
                            + " says shows pic via rt real true false fact check")
                    .split(" "));
    static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "cannot",
            "without",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "don't",
            "doesn't",
            "didn't",
            "won't",
            "can't",
            "couldn't",
            "hasn't",
            "haven't",
            "hadn't",
            "wouldn't",
            "shouldn't",
            "ain't");

    /**
     * One word.
     *
     * @param stem what is compared
     * @param small whether it says little, such as "the"
     * @param name whether it is written like part of a name
     * @param number its value if it is a number, else NaN
     */
    record Word(String surface, String stem, boolean small, boolean name, double number) {

        boolean isNumber() {
            return !Double.isNaN(number);
        }
    }

    private final List<Word> all;
    private final Set<String> stems = new LinkedHashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Double> numbers = new LinkedHashSet<>();

    private final long negations;

    private Words(List<Word> all) {
        this.all = all;
        this.negations = all.stream()
                .filter(w -> NEGATIONS.contains(w.surface().toLowerCase(Locale.ROOT)))
                .count();
        String before = null;
        for (Word word : all) {
            if (word.small()) {
                continue;
            }
            stems.add(word.stem());
            if (before != null) {
                pairs.add(before + " " + word.stem());
            }
            before = word.stem();
            if (word.name()) {
                names.add(word.stem());
            }
            if (word.isNumber()) {
                numbers.add(word.number());
            }
        }
    }

    List<Word> all() {
        return all;
    }

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        WordScan scan = new WordScan(text.replace('’', '\''));
        int end = 0;
        while (words.size() < MOST_WORDS && scan.next()) {
            boolean first = words.isEmpty() || startsSentence(text, end, scan.start());
            end = scan.end();
            word(scan.word(), first, words);
        }
        return new Words(List.copyOf(words));
    }

    /** Neighbouring stems, small words left out. */
    Set<String> pairs() {
        return pairs;
    }

    /** The different stems that say something. */
    Set<String> stems() {
        return stems;
    }

    Set<String> names() {
        return names;
    }

    Set<Double> numbers() {
        return numbers;
    }

    long negations() {
        return negations;
    }

    private static boolean startsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (".!?:\"“”".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void word(String surface, boolean first, List<Word> words) {
        String lower = surface.toLowerCase(Locale.ROOT);
        double scale = scale(lower);
        if (scale > 0 && !words.isEmpty() && words.getLast().isNumber()) {
            Word number = words.removeLast();
            words.add(number(number.surface() + " " + surface, number.number() * scale));
            return;
        }
        double value = Numbers.value(lower);
        if (!Double.isNaN(value)) {
            words.add(number(surface, value));
            return;
        }
        String folded = folded(lower);
        boolean capital = Character.isUpperCase(surface.codePointAt(0));
        boolean small = SMALL.contains(folded) || folded.length() < 2;
        words.add(new Word(surface, stem(folded), small, capital && !first && !small, Double.NaN));
    }

    private static Word number(String surface, double value) {
        return new Word(surface, "#" + value, false, false, value);
    }

    private static double scale(String lower) {
        return switch (lower) {
            case "hundred" -> 100;
            case "thousand" -> 1e3;
            case "million", "mn" -> 1e6;
            case "billion", "bn" -> 1e9;
            case "trillion", "tn" -> 1e12;
            default -> 0;
        };
    }

    private static String folded(String lower) {
        int apostrophe = lower.indexOf('\'');
        String plain = apostrophe > 0 && !lower.endsWith("n't") ? lower.substring(0, apostrophe) : lower;
        return plain.chars().allMatch(c -> c < 128)
                ? plain
                : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    /** Cuts the commonest endings, so that "votes", "voted" and "voting" are one. */
    static String stem(String word) {
        String stem = word;
        if (stem.endsWith("ies") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")
                && stem.length() > 3) {
            stem = stem.substring(0, stem.length() - 1);
        }
        for (String ending : new String[] {"ing", "ed", "ly"}) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 3) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        return stem.endsWith("e") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
    }
}
