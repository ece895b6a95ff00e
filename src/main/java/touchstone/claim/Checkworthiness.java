package touchstone.claim;

import java.util.List;
import touchstone.embed.Encoders;
import touchstone.learn.Features;
import touchstone.learn.WeightsFile;
import touchstone.model.Article;
import touchstone.model.Span;

/**
 * Says how much a sentence is worth checking: whether it states something of public interest that can be true or false.
 * Opinions, promises, questions and courtesies are not, however many numbers they hold. Thread-safe.
 *
 * <p>There is a model for each form of text: one for sentences by themselves, and two that go on from its answers, for talks
 * and for posts. Which one reads an article, {@link TextForm} tells. For English; of other languages they judge little but
 * names and numbers.
 */
public final class Checkworthiness {

    static final String KIND = "checkworthiness";
    static final int VERSION = 2;

    private final Encoders encoders;
    private final StatementModel statements;
    private final SpeechModel speeches;
    private final PostModel posts;

    private Checkworthiness(Encoders encoders, WeightsFile weights) {
        this.encoders = encoders;
        this.statements = new StatementModel(weights);
        this.speeches = new SpeechModel(weights);
        this.posts = new PostModel(weights);
    }

    /**
     * A sentence of a talk.
     *
     * @param speaker any name, the same for the same person; empty where nobody knows
     */
    public record Said(String speaker, String text) {}

    /**
     * The model that ships.
     *
     * @param encoders used and not closed; the second one is loaded for posts only
     */
    public static Checkworthiness load(Encoders encoders) {
        return of(WeightsFile.resource(Checkworthiness.class, "checkworthiness.weights", KIND, VERSION), encoders);
    }

    /** The model with these weights; an {@link IllegalArgumentException} tells what is missing in them. */
    public static Checkworthiness of(WeightsFile weights, Encoders encoders) {
        return new Checkworthiness(encoders, weights);
    }

    /** The check-worthiness of each sentence by itself, 0 to 1; from .5 on it is worth checking. */
    public double[] score(List<String> sentences) {
        return sentences.parallelStream()
                .mapToDouble(s -> isSilent(s) ? 0 : statements.probability(answers(s)))
                .toArray();
    }

    /** As {@link #score}, of a whole talk in its order: who says it, and what else they say, counts as well. */
    public double[] scoreTalk(List<Said> talk) {
        return speeches.score(talk, answersOf(talk), vectorsOf(talk));
    }

    /** As {@link #score}, of posts on social media, each by itself. */
    public double[] scorePosts(List<String> texts) {
        return texts.parallelStream()
                .map(PostModel::words)
                .mapToDouble(w -> isSilent(w) ? 0 : posts.probability(answers(w), encoders.encode(w)))
                .toArray();
    }

    /** The check-worthiness of an article's sentences, by the model for its form. */
    public double[] scoreArticle(Article article, List<Span> sentences) {
        List<String> texts = sentences.stream().map(s -> s.of(article.text())).toList();
        return switch (TextForm.of(article)) {
            case STATEMENTS -> score(texts);
            case TALK -> scoreTalk(Transcript.said(article, sentences));
            case POST -> scorePosts(texts);
        };
    }

    /** What the parts of the model for statements say of each sentence. */
    List<Features> answersOf(List<Said> talk) {
        return talk.parallelStream().map(s -> answers(s.text())).toList();
    }

    List<float[]> vectorsOf(List<Said> talk) {
        return talk.parallelStream().map(s -> encoders.first().encode(s.text())).toList();
    }

    Features answers(String sentence) {
        return statements.answers(sentence, encoders.first().encode(sentence));
    }

    static boolean isSilent(String sentence) {
        return sentence.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
