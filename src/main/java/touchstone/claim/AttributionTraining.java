package touchstone.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import touchstone.model.Article;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;

/** Trains the weights by which {@link Attributor} judges places that may cite somebody. Deterministic. */
public final class AttributionTraining {

    private static final int RARE = 3;
    private static final double C = .1;

    private final Attributor attributor;

    public AttributionTraining(SourceCues cues, Outlets outlets) {
        this.attributor = new Attributor(cues, outlets, null);
    }

    /** An article in which a person marked the words that say that somebody is cited. */
    public record Marked(Article article, List<Span> sentences, List<Span> cues) {}

    /** Trains on {@code articles} and writes the weights to {@code file}. */
    public void train(List<Marked> articles, Path file) throws IOException {
        model(articles).write(file);
    }

    CueModel model(List<Marked> articles) {
        List<CueModel.Labelled> places = new ArrayList<>();
        for (Marked marked : articles) {
            attributor.places(marked.article(), marked.sentences(), (cue, features) -> {
                boolean positive = marked.cues().stream().anyMatch(cue::overlaps);
                places.add(new CueModel.Labelled(features, positive));
            });
        }
        return CueModel.train(places, RARE, C);
    }
}
