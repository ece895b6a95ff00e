package touchstone.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Block;
import touchstone.model.Span;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/**
 * Where the lead says that the story rests on one outlet, what institutions know or found without having told anybody in
 * particular is known through that outlet too.
 */
final class OutletLead {

    private static final int LEAD = 3;

    private final SourceCues cues;

    OutletLead(SourceCues cues) {
        this.cues = cues;
    }

    void carry(Article article, List<Span> sentences, List<Attribution> found) {
        String outlet = outlet(article, sentences, found);
        if (outlet == null) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Attribution a = found.get(i);
            Span cue = a.cue();
            boolean open = a.via() == null && a.hand() == 1 && !a.quoted();
            if (open && cue != null && a.kind() == Kind.ORGANISATION && knows(article.text(), a.name(), cue)) {
                found.set(i, a.through(outlet));
            }
        }
    }

    private static @Nullable String outlet(Article article, List<Span> sentences, List<Attribution> found) {
        int body = 0;
        for (int i = 0; i < sentences.size() && body < LEAD; i++) {
            if (isHeading(article, sentences.get(i))) {
                continue;
            }
            body++;
            Attribution attribution = found.get(i);
            if (attribution.via() != null || attribution.kind() == Kind.OUTLET) {
                return attribution.via() != null ? attribution.via() : attribution.name();
            }
        }
        return null;
    }

    private static boolean isHeading(Article article, Span sentence) {
        return article.blocks().stream()
                .anyMatch(b -> (b.role() == Block.Role.HEADING || b.role() == Block.Role.TITLE)
                        && b.span().overlaps(sentence));
    }

    /** "Confirmed", "denied": said to somebody, most likely to all; "detectives have confirmed that" may be retold. */
    private boolean knows(String text, @Nullable String name, Span cue) {
        String lower = cue.of(text).toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf(' ') + 1);
        String after = text.substring(cue.end(), Math.min(text.length(), cue.end() + 5))
                .strip();
        boolean retold = after.equals("that") && name != null && Memory.isPlural(name);
        boolean finding = cues.is(Role.FIND, last) || cues.is(Role.THINK, last) || cues.is(Role.SHOW, last);
        return finding && (retold || !cues.is(Role.SAY, last));
    }
}
