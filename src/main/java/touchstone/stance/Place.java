package touchstone.stance;

import java.util.ArrayList;
import java.util.List;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Claim;
import touchstone.model.FactCheck;
import touchstone.rulebook.StanceCues;

/**
 * A claim where it stands in an article.
 *
 * @param checked the claim as the fact-check words it
 * @param said the sentence of the article
 * @param before the sentence before it, if there is one
 * @param after up to four sentences behind it
 * @param text the whole article
 * @param attribution on whose word the sentence says it, as far as that is known
 */
record Place(
        Sentence checked,
        Sentence said,
        List<Sentence> before,
        List<Sentence> after,
        Passages text,
        Attribution attribution) {

    /** How much of an article before and behind a claim is looked at. */
    private static final int REACH = 1_500;

    private static final int BEHIND = 4;

    static Place of(Article article, Claim claim, FactCheck factCheck, StanceCues cues) {
        String text = article.text();
        int start = Math.min(claim.span().start(), text.length());
        int end = Math.min(claim.span().end(), text.length());
        String title = article.metadata().title();
        int body = article.titleSpan() == null ? 0 : article.titleSpan().end();
        List<Sentence> before = Passages.of(
                        "", text.substring(Math.min(start, Math.max(body, start - REACH)), start), cues)
                .sentences();
        List<Sentence> after = Passages.of("", text.substring(end, Math.min(text.length(), end + REACH)), cues)
                .sentences();
        return new Place(
                Sentence.of(factCheck.claim(), cues),
                Sentence.of(claim.text(), cues),
                before.isEmpty() ? List.of() : List.of(before.getLast()),
                after.subList(0, Math.min(BEHIND, after.size())),
                Passages.of(title == null ? "" : title, article.body(), cues),
                claim.attribution());
    }

    /** The sentence at a position of a text of which no more is known. */
    static Place in(Passages text, int position, Sentence checked) {
        List<Sentence> all = text.sentences();
        return new Place(
                checked,
                all.get(position),
                all.subList(Math.max(0, position - 1), position),
                all.subList(position + 1, Math.min(all.size(), position + 1 + BEHIND)),
                text,
                Attribution.NONE);
    }

    /** The sentences next to the claim, in order. */
    List<Sentence> neighbours() {
        List<Sentence> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }
}
