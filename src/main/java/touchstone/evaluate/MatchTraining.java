package touchstone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.match.Learning;
import touchstone.match.Learning.Question;
import touchstone.match.Matcher;
import touchstone.model.Said;
import touchstone.rulebook.MatchWords;

/** Reproduces what the matcher learned, and measures it by cross-validation. */
public final class MatchTraining {

    private static final int CANDIDATES = 100;
    private static final int OF_A_SENTENCE = 20;
    private static final int SENTENCES = 400;

    private MatchTraining() {}

    /**
     * What is learned from one corpus.
     *
     * @param queries lines of id and text; null if the corpus is there only for sentences that match nothing
     * @param qrels lines of query and fitting fact-check
     * @param transcripts the talks that the queries are lines of; null if they stand alone
     */
    public record Lesson(
            Path corpus,
            @Nullable Path queries,
            @Nullable Path qrels,
            @Nullable Path transcripts) {}

    /** What is needed to search a corpus; {@code indexes} is a folder, kept for the next time. */
    public record Search(
            Path indexes, FactFeed feed, Encoders encoders, FactImport.Progress progress, MatchWords words) {}

    /**
     * The questions of a lesson.
     *
     * @param name for the figures
     * @param sure whether it is learned from them how sure the first can be, and not only the order
     */
    private record Asked(String name, List<Question> questions, boolean sure) {}

    /**
     * Learns from queries with their fact-checks, and from sentences of ordinary articles, which match nothing, against each
     * corpus.
     *
     * @param articles {@code {id: {"articleBody": …}}}
     * @param folds in how many parts each set of queries is measured, learned from the others; below 2 not at all
     * @param weights where the content of {@code weights.json} goes
     * @return an evaluation for each set of queries that was measured
     */
    public static List<Evaluation> run(List<Lesson> lessons, Path articles, int folds, Search search, Path weights)
            throws IOException {
        List<String> sentences = sentences(articles, SENTENCES);
        List<Asked> asked = new ArrayList<>();
        List<Question> nothing = new ArrayList<>();
        for (int l = 0; l < lessons.size(); l++) {
            Lesson lesson = lessons.get(l);
            Path index = search.indexes.resolve("corpus-" + l);
            new FactImport(search.feed, search.encoders, InstantSource.fixed(Instant.EPOCH))
                    .run(lesson.corpus, new Origin("training", false), index, search.progress);
            try (Corpus corpus = Corpus.open(Corpora.index(index), search.encoders)) {
                if (lesson.queries != null && lesson.qrels != null) {
                    asked.addAll(asked(lesson, lesson.queries, lesson.qrels, corpus));
                }
                for (String sentence : sentences) {
                    nothing.add(new Question(sentence, corpus.candidates(sentence, "en", OF_A_SENTENCE), Set.of()));
                }
            }
        }
        Learning learning = Learning.withShippedRarity();
        asked.forEach(set -> set.questions.forEach(set.sure ? learning::add : learning::addOrder));
        nothing.forEach(learning::add);
        Files.writeString(weights, learning.learn());
        return folds > 1 ? crossValidated(asked, learning, folds, search) : List.of();
    }

    /**
     * Lines of talks are learned from with what was said around them; without, only for the order: how sure posts can be grew
     * less true with them (calibration error .033 instead of .015).
     */
    private static List<Asked> asked(Lesson lesson, Path queries, Path qrels, Corpus corpus) throws IOException {
        String name = queries.getFileName().toString();
        if (lesson.transcripts == null) {
            return List.of(new Asked(name, known(queries, qrels, Transcripts.NONE, corpus), true));
        }
        Transcripts transcripts = Transcripts.read(lesson.transcripts);
        return List.of(
                new Asked(name + ", as said", known(queries, qrels, transcripts, corpus), true),
                new Asked(name + ", alone", known(queries, qrels, Transcripts.NONE, corpus), false));
    }

    /** Each part is answered by a matcher that learned from all others; sets that ask the same are parted alike. */
    private static List<Evaluation> crossValidated(List<Asked> sets, Learning learning, int folds, Search search) {
        Map<String, List<MatchEvaluation.Answer>> answers = new HashMap<>();
        for (int f = 0; f < folds; f++) {
            int fold = f;
            Matcher matcher = learning.only(q -> q.relevant().isEmpty() || fold(q, folds) != fold)
                    .matcher(search.words);
            for (Asked set : sets) {
                List<MatchEvaluation.Answer> answered = answers.computeIfAbsent(set.name, s -> new ArrayList<>());
                set.questions.stream()
                        .filter(q -> fold(q, folds) == fold)
                        .forEach(q -> answered.add(MatchEvaluation.answer(q, matcher)));
            }
        }
        return sets.stream()
                .map(set -> MatchEvaluation.crossValidation(set.name, answers.getOrDefault(set.name, List.of())))
                .toList();
    }

    /** A fact-check that several ask for stays in one part. */
    private static int fold(Question question, int folds) {
        String first = question.relevant().stream().sorted().findFirst().orElse("");
        return Math.floorMod(Arrays.hashCode(new Object[] {"fold", first}), folds);
    }

    private static List<Question> known(Path queries, Path qrels, Transcripts transcripts, Corpus corpus)
            throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        for (String line : LabelledFiles.lines(qrels)) {
            String[] cells = line.split("\t", -1);
            relevant.computeIfAbsent(cells[0], k -> new HashSet<>()).add(cells[1]);
        }
        List<Question> questions = new ArrayList<>();
        for (String line : LabelledFiles.lines(queries)) {
            String[] cells = line.split("\t", -1);
            Set<String> right = relevant.get(cells[0]);
            if (right != null) {
                Said said = transcripts.said(cells[0], cells[1]);
                int depth = CANDIDATES + right.size();
                questions.add(new Question(
                        cells[1],
                        said == null ? corpus.candidates(cells[1], "en", depth) : corpus.candidates(said, "en", depth),
                        right));
            }
        }
        return questions;
    }

    /**
     * The table of how rare words are, from the claims and titles of a corpus and the sentences of articles.
     *
     * @param corpus lines of id, claim and title
     * @param articles {@code {id: {"articleBody": …}}}
     */
    public static byte[] rarity(Path corpus, Path articles) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : LabelledFiles.lines(corpus)) {
            String[] cells = line.split("\t", -1);
            texts.addAll(Arrays.asList(cells).subList(1, Math.min(3, cells.length)));
        }
        texts.addAll(sentences(articles, Integer.MAX_VALUE));
        return Learning.rarity(texts);
    }

    private static List<String> sentences(Path articles, int most) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(articles));
        List<String> sentences = new ArrayList<>();
        for (JsonNode article : root) {
            for (String part : article.path("articleBody").asText().split("\n+|(?<=[.!?][\"”]?)\\s+(?=[A-Z“\"])", -1)) {
                String sentence = part.strip();
                if (sentence.length() > 50 && sentence.length() < 300 && sentence.split(" ", -1).length >= 8) {
                    sentences.add(sentence);
                }
            }
        }
        Collections.shuffle(sentences, new Random(5));
        return sentences.subList(0, Math.min(most, sentences.size()));
    }
}
