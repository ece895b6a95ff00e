package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Attribution.Quotation;
import touchstone.model.Span;

/** Carries a source over the sentences of a quotation that do not name it themselves. */
final class QuotationCarrier {

    private static final int REACH = 12;

    private final Article article;
    private final List<Span> sentences;
    private final Quotations quotations;

    QuotationCarrier(Article article, List<Span> sentences, Quotations quotations) {
        this.article = article;
        this.sentences = sentences;
        this.quotations = quotations;
    }

    void carry(List<Attribution> found) {
        for (int i = 0; i < sentences.size(); i++) {
            if (found.get(i).kind() == Kind.NONE && isQuoted(i)) {
                Attribution donor = donor(i, found);
                if (donor != null) {
                    found.set(i, carried(donor, sentences.get(i)));
                }
            }
        }
    }

    private boolean isQuoted(int i) {
        Span sentence = sentences.get(i);
        return quotations.share(sentence) >= .7 || (quotations.share(sentence) > .5 && opensWithQuote(sentence));
    }

    private boolean opensWithQuote(Span sentence) {
        return sentence.length() > 0 && "\"“„«".indexOf(article.text().charAt(sentence.start())) >= 0;
    }

    /** Whose words a sentence of a quotation without a cue are; null if the text does not make it clear. */
    private @Nullable Attribution donor(int i, List<Attribution> found) {
        Quotations.Stretch stretch = quotations.at(middle(sentences.get(i)));
        if (stretch == null) {
            return null;
        }
        int sameStretch = inStretch(i, stretch, found);
        if (sameStretch >= 0) {
            return found.get(sameStretch);
        }
        boolean before = i > 0 && speaks(found.get(i - 1));
        if (before && (stretch.continues() || sameBlock(i - 1, i))) {
            return found.get(i - 1);
        }
        int after = firstAfter(i, stretch);
        if (after > 0
                && sameBlock(i, after)
                && speaks(found.get(after))
                && found.get(after).cue() != null) {
            return found.get(after);
        }
        return before && found.get(i - 1).quoted() ? found.get(i - 1) : null;
    }

    /** A sentence that shares the quotation, or stands right behind its end, and names the source; −1 if there is none. */
    private int inStretch(int i, Quotations.Stretch stretch, List<Attribution> found) {
        for (int k = i + 1; k < Math.min(sentences.size(), i + REACH); k++) {
            if (sentences.get(k).start() >= stretch.span().end()) {
                break;
            }
            if (speaks(found.get(k)) && outside(found.get(k), stretch)) {
                return k;
            }
        }
        for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
            if (sentences.get(k).end() <= stretch.span().start()) {
                break;
            }
            if (speaks(found.get(k))) {
                return k;
            }
        }
        return -1;
    }

    private static boolean outside(Attribution attribution, Quotations.Stretch stretch) {
        return attribution.cue() != null && !stretch.span().overlaps(attribution.cue());
    }

    private int firstAfter(int i, Quotations.Stretch stretch) {
        for (int k = i + 1; k < Math.min(sentences.size(), i + REACH); k++) {
            if (sentences.get(k).start() >= stretch.span().end()) {
                return k;
            }
        }
        return -1;
    }

    private static boolean speaks(Attribution attribution) {
        return attribution.kind() != Kind.NONE && attribution.kind() != Kind.AUTHOR;
    }

    private boolean sameBlock(int a, int b) {
        int low = 0;
        int high = article.blocks().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (article.blocks().get(middle).span().end() <= sentences.get(a).start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < article.blocks().size()
                && article.blocks().get(low).span().contains(sentences.get(a))
                && article.blocks().get(low).span().contains(sentences.get(b));
    }

    private static int middle(Span span) {
        return (span.start() + span.end()) / 2;
    }

    /** The donor's source for a sentence all of whose words are its content. */
    private static Attribution carried(Attribution donor, Span content) {
        return new Attribution(
                donor.kind(),
                donor.name(),
                donor.role(),
                donor.via(),
                donor.hand(),
                donor.citing(),
                donor.reason(),
                donor.source(),
                null,
                content,
                Quotation.DIRECT);
    }
}
