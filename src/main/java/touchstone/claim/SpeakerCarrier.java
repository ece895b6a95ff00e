package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Attribution.Quotation;
import touchstone.model.Span;

/** Puts what is said in a talk down to its speaker, whose label ("SENATOR HALE:") stands in front of the paragraph. */
final class SpeakerCarrier {

    private final Article article;
    private final List<Span> sentences;
    private final People people;
    private final PhraseWords words;

    SpeakerCarrier(Article article, List<Span> sentences, PhraseWords words) {
        this.article = article;
        this.sentences = sentences;
        this.words = words;
        List<List<Token>> tokens =
                sentences.stream().map(s -> Token.of(article.text(), s)).toList();
        this.people = People.of(article.text(), tokens, words);
    }

    /** Sentences that cite somebody else by a cue keep him: the speaker passes on what he said. */
    void carry(List<Attribution> found) {
        List<@Nullable Span> speakers = Transcript.speakers(article, sentences);
        for (int i = 0; i < sentences.size(); i++) {
            Span label = speakers.get(i);
            Kind kind = found.get(i).kind();
            if (label != null && (kind == Kind.NONE || kind == Kind.AUTHOR)) {
                found.set(i, said(label, sentences.get(i)));
            }
        }
    }

    private Attribution said(Span label, Span sentence) {
        List<Token> tokens = Token.of(article.text(), label);
        int from = 0;
        while (from + 1 < tokens.size() && words.isTitle(tokens.get(from))) {
            from++;
        }
        People.Person person = people.bySurname(tokens.getLast().lower(), sentence.start());
        String role = from > 0 ? PhraseWords.text(article.text(), tokens, 0, from) : null;
        return new Attribution(
                Kind.PERSON,
                person != null ? person.name() : PhraseWords.text(article.text(), tokens, from, tokens.size()),
                person != null && person.role() != null ? person.role() : role,
                null,
                1,
                null,
                null,
                label,
                null,
                sentence,
                Quotation.DIRECT);
    }
}
