package touchstone.stance;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.rulebook.StanceCues;

/** A text cut into sentences, each read for its cues. Only so much of a text is read as an article has. */
record Passages(Sentence headline, List<Sentence> sentences) {

    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_SENTENCES = 600;

    Passages {
        sentences = List.copyOf(sentences);
    }

    static Passages of(String headline, String body, StanceCues cues) {
        List<Sentence> sentences = new ArrayList<>();
        String text = body.substring(0, Math.min(body.length(), MOST_CHARACTERS));
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (String line : text.lines().toList()) {
            ends.setText(line);
            int start = ends.first();
            for (int end = ends.next();
                    end != BreakIterator.DONE && sentences.size() < MOST_SENTENCES;
                    end = ends.next()) {
                String sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(Sentence.of(sentence, cues));
                }
                start = end;
            }
        }
        return new Passages(Sentence.of(headline, cues), sentences);
    }

    /** The text without the sentences that hold a cue of this kind. */
    Passages without(StanceCues.Kind kind) {
        return new Passages(
                headline, sentences.stream().filter(s -> !s.has(kind)).toList());
    }
}
