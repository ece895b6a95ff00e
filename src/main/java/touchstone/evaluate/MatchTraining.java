package touchstone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.match.Learning;
import touchstone.match.Learning.Question;

/** Reproduces the weights of the matcher that ship. */
public final class MatchTraining {

    private static final int CANDIDATES = 100;
    private static final int SENTENCES = 400;

    private MatchTraining() {}

    /**
     * Learns from queries with their fact-checks, and from sentences of ordinary articles, which match nothing, against each
     * corpus.
     *
     * @param corpora the first is that of the queries
     * @param articles {@code {id: {"articleBody": …}}}
     * @param indexes a folder for the indexes, kept for the next time
     * @return the content of {@code weights.json}
     */
    public static String run(
            List<Path> corpora,
            Path queries,
            Path qrels,
            Path articles,
            Path indexes,
            FactFeed feed,
            Encoders encoders,
            FactImport.Progress progress)
            throws IOException {
        Learning learning = Learning.withShippedRarity();
        List<String> sentences = sentences(articles);
        for (int c = 0; c < corpora.size(); c++) {
            Path index = indexes.resolve("corpus-" + c);
            new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH))
                    .run(corpora.get(c), new Origin("training", false), index, progress);
            try (Corpus corpus = Corpus.open(Corpora.index(index), encoders)) {
                if (c == 0) {
                    known(queries, qrels, corpus).forEach(learning::add);
                }
                for (String sentence : sentences) {
                    learning.add(new Question(sentence, corpus.candidates(sentence, "en", 20), Set.of()));
                }
            }
        }
        return learning.learn();
    }

    private static List<Question> known(Path queries, Path qrels, Corpus corpus) throws IOException {
        Map<String, Set<String>> relevant = new HashMap<>();
        for (String line : LabelledFiles.lines(qrels)) {
            String[] cells = line.split("\t", -1);
            relevant.computeIfAbsent(cells[0], k -> new HashSet<>()).add(cells[1]);
        }
        List<Question> questions = new ArrayList<>();
        for (String line : LabelledFiles.lines(queries)) {
            String[] cells = line.split("\t", -1);
            if (relevant.containsKey(cells[0])) {
                questions.add(new Question(
                        cells[1],
                        corpus.candidates(cells[1], "en", CANDIDATES),
                        relevant.getOrDefault(cells[0], Set.of())));
            }
        }
        return questions;
    }

    private static List<String> sentences(Path articles) throws IOException {
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
        return sentences.subList(0, Math.min(SENTENCES, sentences.size()));
    }
}
