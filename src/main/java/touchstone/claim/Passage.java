package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import touchstone.model.Span;

/** A sentence in its article: its tokens, at most 400 of them, and which of them stand between quotation marks. */
record Passage(String text, Span span, List<Token> tokens, Quotations quotations) {

    private static final int TOKENS = 400;
    private static final int NEAR = 200_000;

    static Passage of(String text, Span span, Quotations quotations) {
        List<Token> all = Token.of(text, span);
        return new Passage(text, span, all.size() > TOKENS ? List.copyOf(all.subList(0, TOKENS)) : all, quotations);
    }

    /** The passages of an article, one a sentence. */
    static List<Passage> of(String text, List<Span> sentences, Quotations quotations) {
        List<Passage> passages = new ArrayList<>(sentences.size());
        sentences.forEach(sentence -> passages.add(of(text, sentence, quotations)));
        return passages;
    }

    /** Whether it stands among the first 200,000 characters: what a costly reading is done for. */
    boolean isNear() {
        return span.start() < NEAR;
    }

    /** The span of {@code tokens[from, to)}. */
    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The words of {@code tokens[from, to)} as they stand in the text. */
    String words(int from, int to) {
        return PhraseWords.text(text, tokens, from, to);
    }

    boolean isQuoted(int token) {
        return quotations.contains(tokens.get(token).start());
    }

    /** Share of the sentence that stands between quotation marks, 0 to 1. */
    double quoted() {
        return quotations.share(span);
    }
}
