package touchstone.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoder;
import touchstone.embed.Encoders;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.WeightsFile;
import touchstone.learn.WeightsFile.Precision;
import touchstone.model.ClaimKind;
import touchstone.rulebook.ClaimKindCues;
import touchstone.rulebook.ClaimKindCues.Hit;
import touchstone.text.NumberMention;
import touchstone.text.Numbers;
import touchstone.text.Words;

/**
 * Says what kind of claim a sentence makes: by the phrases of {@code rules/claim/kinds.tsv} in it, whose weights add up for
 * each kind, and, in English, by its vector, of which a logistic model for each kind thinks something too. Thread-safe.
 *
 * <p>On sentences of ours that were written when table and model were done, the phrases alone were right on .67 and .63 (60
 * and 96 sentences), the vectors alone on .67 and .73, both together on .78 and .86.
 */
public final class KindFinder {

    static final String KIND = "claim-kinds";
    static final int VERSION = 1;

    /** What a phrase of weight 1 counts beside the log-odds of the vector; from .2 to .6 it makes little difference. */
    private static final double PHRASE = .3;

    /**
     * How much likelier than an event a kind must be that no phrase names: most sentences of news are events. Of sentences of our
     * own .964 and .833 are right so, .976 and .867 without; of a news story without, a third had a rare kind for no reason.
     */
    private static final double UNNAMED = 3;

    /** A sentence in which nothing weighs that much tells of an event. */
    private static final double ENOUGH = .99;

    /** Who speaks shows in the words: no vector alone makes a statement a question. */
    private static final Set<ClaimKind> SPOKEN = Set.of(ClaimKind.QUESTION, ClaimKind.PROMISE, ClaimKind.EXPERIENCE);

    private static final double COST = .1;
    private static final int MOST_WORDS = 200;
    private static final int MOST_CHARACTERS = 4000;
    private static final String ENGLISH = "en";

    private final ClaimKindCues cues;
    private final Map<ClaimKind, Logistic> models = new EnumMap<>(ClaimKind.class);
    private final Function<String, float[]> encoder;

    private KindFinder(ClaimKindCues cues, Function<String, float[]> encoder) {
        this.cues = cues;
        this.encoder = encoder;
    }

    /** By phrases alone. */
    public static KindFinder byPhrases(ClaimKindCues cues) {
        return new KindFinder(cues, text -> new float[0]);
    }

    /** By phrases and vectors, with the weights that ship. */
    public static KindFinder load(ClaimKindCues cues, Encoders encoders) {
        WeightsFile weights = WeightsFile.resource(KindFinder.class, "claim-kinds.weights", KIND, VERSION);
        return of(cues, weights, text -> encoders.first().encode(text));
    }

    static KindFinder of(ClaimKindCues cues, WeightsFile weights, Function<String, float[]> encoder) {
        KindFinder finder = new KindFinder(cues, encoder);
        for (ClaimKind kind : ClaimKind.values()) {
            finder.models.put(kind, weights.logistic(kind.name(), Encoder.DIMENSIONS));
        }
        return finder;
    }

    /**
     * Learns what vectors say of kinds.
     *
     * @param sentences with their kinds, every kind among them
     */
    public static WeightsFile train(Map<String, ClaimKind> sentences, Encoders encoders) {
        List<String> texts = List.copyOf(sentences.keySet());
        List<float[]> vectors = encoders.first().encodeAll(texts, done -> {});
        WeightsFile weights = new WeightsFile(KIND, VERSION);
        for (ClaimKind kind : ClaimKind.values()) {
            List<Example> examples = IntStream.range(0, texts.size())
                    .mapToObj(i ->
                            Example.of(SentenceFeatures.scaled(vectors.get(i)), sentences.get(texts.get(i)) == kind))
                    .toList();
            weights.put(kind.name(), Precision.HALF, Logistic.train(examples, Encoder.DIMENSIONS, COST));
        }
        return weights;
    }

    /** A word, what it counts as, and whether it stands between quotation marks. */
    private record Word(List<String> forms, boolean isQuoted) {}

    /**
     * The kind of a sentence.
     *
     * @param language two letters, more behind a hyphen are passed over; null stands for English
     */
    public ClaimKind kind(String sentence, @Nullable String language) {
        Map<ClaimKind, Double> sums = new EnumMap<>(ClaimKind.class);
        cues(sentence, language).forEach(hit -> sums.merge(hit.kind(), hit.weight(), Double::sum));
        if (models.isEmpty() || !isEnglish(language)) {
            sums.merge(ClaimKind.EVENT, ENOUGH, Double::sum);
        } else {
            Features vector = SentenceFeatures.scaled(encoder.apply(sentence));
            models.forEach((kind, model) -> {
                boolean named = sums.containsKey(kind);
                if (named || !SPOKEN.contains(kind)) {
                    double unnamed = named || kind == ClaimKind.EVENT ? 0 : UNNAMED;
                    sums.merge(kind, model.logit(vector) / PHRASE - unnamed, Double::sum);
                }
            });
        }
        return Collections.max(sums.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static boolean isEnglish(@Nullable String language) {
        return language == null || language.startsWith(ENGLISH);
    }

    /** What speaks for which kind, each phrase once. */
    List<Hit> cues(String sentence, @Nullable String language) {
        String read = sentence.substring(0, Math.min(MOST_CHARACTERS, sentence.length()));
        List<Word> words = words(read);
        String spoken = language == null || language.length() < 2 ? ENGLISH : language.substring(0, 2);
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Hit hit : cues.in(words.stream().map(Word::forms).toList(), spoken)) {
            boolean said =
                    hit.kind() == ClaimKind.OPINION && words.get(hit.start()).isQuoted();
            ClaimKind kind = said ? ClaimKind.QUOTATION : hit.kind();
            if (seen.add(kind + hit.phrase())) {
                hits.add(new Hit(kind, hit.weight(), hit.phrase(), hit.start(), hit.end()));
            }
        }
        return hits;
    }

    private static List<Word> words(String sentence) {
        List<Words.Word> all = Words.of(sentence);
        List<NumberMention> numbers = Numbers.find(sentence);
        boolean[] quoted = quoted(sentence);
        List<Word> words = new ArrayList<>(List.of(new Word(List.of("<start>"), false)));
        int number = 0;
        for (int i = 0; i < all.size() && words.size() < MOST_WORDS; i++) {
            int start = all.get(i).span().start();
            while (number < numbers.size() && numbers.get(number).span().end() <= start) {
                number++;
            }
            String folded = all.get(i).folded();
            NumberMention mention = number < numbers.size() ? numbers.get(number) : null;
            if (mention != null && mention.span().contains(all.get(i).span())) {
                while (i + 1 < all.size()
                        && all.get(i + 1).span().start() < mention.span().end()) {
                    i++;
                }
                words.add(new Word(forms(folded, mention.unit()), quoted[start]));
            } else {
                words.add(new Word(List.of(folded), quoted[start]));
            }
        }
        words.add(new Word(marks(sentence, words), false));
        return words;
    }

    private static List<String> forms(String folded, String unit) {
        return switch (unit) {
            case "" -> List.of(folded, "<number>");
            case "%", "pp" -> List.of(folded, "<number>", "<percent>");
            case "year" -> List.of(folded, "<year>");
            case "th" -> List.of(folded, "<ordinal>");
            default -> List.of(folded, "<number>", "<money>");
        };
    }

    private static List<String> marks(String sentence, List<Word> words) {
        List<String> marks = new ArrayList<>();
        char last = lastMark(sentence);
        if (last == '?' || sentence.contains("?\"") || sentence.contains("?”") || sentence.contains("?»")) {
            marks.add("<question>");
        }
        if (last == '!') {
            marks.add("<exclamation>");
        }
        long quoted = words.stream().filter(Word::isQuoted).count();
        if (quoted > 0 && quoted < words.size() - 1) {
            marks.add("<quotes>");
        }
        return marks;
    }

    /** The last character that is no blank, bracket or quotation mark. */
    private static char lastMark(String sentence) {
        int at = sentence.length() - 1;
        while (at > 0 && " \u00A0\"'’”»)]".indexOf(sentence.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 ? ' ' : sentence.charAt(at);
    }

    /** For each character whether it stands between quotation marks; a mark that nothing closes quotes what follows. */
    private static boolean[] quoted(String sentence) {
        boolean[] quoted = new boolean[sentence.length()];
        boolean open = false;
        for (int i = 0; i < quoted.length; i++) {
            char c = sentence.charAt(i);
            open = switch (c) {
                case '"' -> !open;
                case '“' -> !open;
                case '„', '«' -> true;
                case '”', '»' -> false;
                default -> open;
            };
            quoted[i] = open;
        }
        return quoted;
    }
}
