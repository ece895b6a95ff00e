package touchstone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import touchstone.claim.ClaimFinder;
import touchstone.embed.Encoder;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.model.Article;
import touchstone.text.Sentences;
import touchstone.text.Words;

/** Measures what the reading of claims costs, beside the encoding of the sentences that it reads. */
public final class ClaimBench {

    private static final int WARM_UP = 10;
    private static final int SEED = 7;
    /** So few that the encoder, which remembers what it encoded lately, still knows their sentences at their next turn. */
    private static final int ARTICLES = 6;

    private ClaimBench() {}

    /**
     * Finds the claims of articles whose sentences have been encoded before: sentences, scores, attribution, provenance,
     * wordings and the headline; beside the encoding of as many sentences.
     *
     * @param sentences of each article, with 20 words or so
     * @param encoder the one that the finder scores sentences with
     */
    public static Evaluation run(int rounds, int sentences, ClaimFinder claims, Encoder encoder) {
        Random random = new Random(SEED);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(MadeUpNews.article(sentences, random));
        }
        List<List<String>> others = new ArrayList<>();
        for (int i = 0; i < rounds + WARM_UP; i++) {
            Article other = MadeUpNews.article(sentences, random);
            others.add(other.blocks().stream()
                    .skip(1)
                    .flatMap(block -> Sentences.split(block.span().of(other.text())).stream()
                            .map(s -> s.of(block.span().of(other.text()))))
                    .toList());
        }
        articles.forEach(claims::find);
        PairedTimes times = PairedTimes.of(
                rounds,
                WARM_UP,
                i -> claims.find(articles.get(i % ARTICLES)),
                i -> others.get(i).forEach(encoder::encode));
        List<Measure> measures = new ArrayList<>(times.measures());
        measures.add(Measure.of(
                "words an article",
                articles.stream()
                        .mapToInt(a -> Words.of(a.text()).size())
                        .average()
                        .orElse(0)));
        return new Evaluation(
                "bench claims",
                rounds,
                measures,
                List.of("Floor: as many sentences by the encoder that scores them, one after the other."));
    }
}
