package touchstone.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import touchstone.model.Article;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;

/**
 * Trains what {@link Attributor} learns: first which places cite somebody, then which words of their sentences name the
 * source and which are what it says. The second part sees the scores of cue weights that were trained without its article,
 * in five parts: scores of weights that know the article are too sure. Deterministic.
 */
public final class AttributionTraining {

    private static final int RARE = 3;
    private static final double CUE_COST = .1;
    private static final int RARE_WORDS = 6;
    private static final double WORD_COST = .03;
    private static final int PARTS = 5;

    private final SourceCues cues;
    private final Outlets outlets;
    private final PhraseWords words;

    public AttributionTraining(SourceCues cues, Outlets outlets) {
        this.cues = cues;
        this.outlets = outlets;
        this.words = new PhraseWords(cues);
    }

    /** What an article puts down to whom, as a person marked it; {@code sources} is empty where nobody is named. */
    public record Citation(List<Span> sources, List<Span> cues, List<Span> contents) {

        /** The stretches that name sources, each by itself. */
        public List<List<Span>> eachSource() {
            return sources.stream().map(List::of).toList();
        }
    }

    /** An article with all its citations. */
    public record Marked(Article article, List<Span> sentences, List<Citation> citations) {}

    /** Trains on {@code articles} and writes the weights to {@code file}. */
    public void train(List<Marked> articles, Path file) throws IOException {
        model(articles).write(file);
    }

    AttributionModel model(List<Marked> articles) {
        NamedExamples source = new NamedExamples();
        NamedExamples content = new NamedExamples();
        for (int part = 0; part < PARTS; part++) {
            List<Marked> others = new ArrayList<>();
            List<Marked> these = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                (i % PARTS == part ? these : others).add(articles.get(i));
            }
            Attributor attributor = new Attributor(cues, outlets, new AttributionModel(cueWeights(others), null));
            these.forEach(marked -> addWords(marked, attributor, source, content));
        }
        return new AttributionModel(
                cueWeights(articles),
                new AttributionModel.Words(source.train(RARE_WORDS, WORD_COST), content.train(RARE_WORDS, WORD_COST)));
    }

    private NamedWeights cueWeights(List<Marked> articles) {
        NamedExamples places = new NamedExamples();
        Attributor attributor = new Attributor(cues, outlets, null);
        for (Marked marked : articles) {
            List<Span> said =
                    marked.citations().stream().flatMap(c -> c.cues().stream()).toList();
            attributor.places(marked.article(), marked.sentences(), (passage, cited) -> {
                for (Cited place : cited) {
                    Span last =
                            passage.span(place.cue().cueTo() - 1, place.cue().cueTo());
                    places.add(place.features(), said.stream().anyMatch(last::overlaps));
                }
            });
        }
        return places.train(RARE, CUE_COST);
    }

    private void addWords(Marked marked, Attributor attributor, NamedExamples source, NamedExamples content) {
        attributor.places(marked.article(), marked.sentences(), (passage, cited) -> {
            Cited main = TokenFeatures.main(cited, SourceWords.LEAST);
            if (main == null) {
                return;
            }
            List<Citation> meant = meant(marked.citations(), passage, main);
            TokenFeatures features = new TokenFeatures(passage, cited, main, words);
            for (int i = 0; i < passage.tokens().size(); i++) {
                Span token = passage.tokens().get(i).span();
                List<String> names = features.names(i);
                source.add(
                        names, meant.stream().anyMatch(c -> c.sources().stream().anyMatch(token::overlaps)));
                content.add(
                        names,
                        meant.stream().anyMatch(c -> c.contents().stream().anyMatch(token::overlaps)));
            }
        });
    }

    /** The citations whose cue the main place is; where it is none, those with a cue in the sentence. */
    private static List<Citation> meant(List<Citation> all, Passage passage, Cited main) {
        Span cue = passage.span(main.cue().cueFrom(), main.cue().cueTo());
        List<Citation> same = all.stream()
                .filter(c -> c.cues().stream().anyMatch(cue::overlaps))
                .toList();
        return !same.isEmpty()
                ? same
                : all.stream()
                        .filter(c -> c.cues().stream().anyMatch(passage.span()::overlaps))
                        .toList();
    }
}
