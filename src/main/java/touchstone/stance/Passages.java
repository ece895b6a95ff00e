package touchstone.stance;

import java.util.List;
import touchstone.rulebook.StanceCues;
import touchstone.text.Sentences;

/** A text cut into sentences, each read for its cues. Only so much of a text is read as an article has. */
record Passages(Sentence headline, List<Sentence> sentences) {

    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_SENTENCES = 600;

    Passages {
        sentences = List.copyOf(sentences);
    }

    static Passages of(String headline, String body, StanceCues cues) {
        String text = body.substring(0, Math.min(body.length(), MOST_CHARACTERS));
        List<Sentence> sentences = Sentences.split(text).stream()
                .limit(MOST_SENTENCES)
                .map(span -> Sentence.of(span.of(text), cues))
                .toList();
        return new Passages(Sentence.of(headline, cues), sentences);
    }

    /** The text without the sentences that hold a cue of this kind. */
    Passages without(StanceCues.Kind kind) {
        return new Passages(
                headline, sentences.stream().filter(s -> !s.has(kind)).toList());
    }
}
