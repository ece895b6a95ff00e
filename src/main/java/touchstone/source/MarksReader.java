package touchstone.source;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.ArticleMarks;
import touchstone.model.Claim;
import touchstone.model.ClaimReading;
import touchstone.model.PageKind;
import touchstone.model.SourceRole;
import touchstone.rule.Outcome;
import touchstone.text.Languages;

/** What a news article shows of how its newsroom works, by the rules about articles that bear one of two tags. */
final class MarksReader {

    /** Tag of rules that find a headline worded to be clicked. */
    static final String LOUD = "loud-headline";

    /** Tag of rules that find a note by which an article says that it was corrected. */
    static final String CORRECTION = "correction-note";

    /** Where headlines, sources and notes of corrections are read alike well enough to be counted. */
    private static final Set<String> LANGUAGES = Set.of("en", "de", "es", "fr", "pt");

    private MarksReader() {}

    /**
     * Null where nothing can be asked of such an article.
     *
     * @param kind what the article turned out to be
     * @param fired the rules that hold
     */
    static @Nullable ArticleMarks read(Article article, PageKind kind, ClaimReading reading, List<Outcome> fired) {
        String language = article.metadata().language();
        boolean isReport = kind == PageKind.NEWS || kind == PageKind.ANALYSIS;
        if (!isReport || language == null || !LANGUAGES.contains(Languages.primary(language)) || isOfOthers(reading)) {
            return null;
        }
        Outcome note = tagged(fired, CORRECTION);
        return new ArticleMarks(
                !article.metadata().authors().isEmpty(),
                article.metadata().published() != null,
                article.titleSpan() == null
                        ? null
                        : new ArticleMarks.Headline(
                                tagged(fired, LOUD) != null, reading.headline().saysMore()),
                note == null || note.found().isEmpty()
                        ? null
                        : note.found().getFirst().strip(),
                reading.claims().size(),
                (int) reading.claims().stream().filter(MarksReader::isNamed).count());
    }

    /** The whole text is another newsroom's, and no agency's, whose own it would then count as. */
    private static boolean isOfOthers(ClaimReading reading) {
        return Objects.equals(reading.profile().own(), 0.0)
                && reading.provenance().stream().noneMatch(link -> link.role() == SourceRole.AGENCY);
    }

    private static @Nullable Outcome tagged(List<Outcome> fired, String tag) {
        return fired.stream()
                .filter(o -> o.rule().tags().contains(tag))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamed(Claim claim) {
        return switch (claim.attribution().kind()) {
            case PERSON, ORGANISATION, DOCUMENT, OUTLET -> true;
            case ANONYMOUS, VAGUE, AUTHOR, NONE -> false;
        };
    }
}
