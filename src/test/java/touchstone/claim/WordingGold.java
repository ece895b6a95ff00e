package touchstone.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Metadata;
import touchstone.model.Span;

/**
 * A short text of ours whose claim is marked, with what its wording should change.
 *
 * @param claim the claim in the article's text
 * @param edits what should change in it
 */
record WordingGold(Article article, Span claim, List<Edit> edits) {

    private static final Pattern DAY = Pattern.compile("^\\{(\\d{4}-\\d\\d-\\d\\d)} ");
    private static final Pattern EDIT = Pattern.compile("\\{([^=}]*)=([^}]*)}");

    static List<WordingGold> read(String name) {
        return Stories.text("../" + name)
                .lines()
                .filter(l -> !l.startsWith("#") && !l.isBlank())
                .map(WordingGold::parse)
                .toList();
    }

    private static WordingGold parse(String line) {
        Matcher day = DAY.matcher(line);
        LocalDate published = day.find() ? LocalDate.parse(day.group(1)) : null;
        String marked = published == null ? line : line.substring(day.end());
        StringBuilder text = new StringBuilder("Title\n\n");
        text.append(marked, 0, marked.indexOf("[["));
        int start = text.length();
        String claim = marked.substring(marked.indexOf("[[") + 2, marked.indexOf("]]"));
        List<Edit> edits = new ArrayList<>();
        Matcher edit = EDIT.matcher(claim);
        int at = 0;
        while (edit.find()) {
            text.append(claim, at, edit.start());
            edits.add(new Edit(
                    new Span(text.length(), text.length() + edit.group(1).length()), edit.group(2)));
            text.append(edit.group(1));
            at = edit.end();
        }
        text.append(claim.substring(at));
        return new WordingGold(article(text.toString(), published), new Span(start, text.length()), edits);
    }

    private static Article article(String text, @Nullable LocalDate published) {
        Article plain = Stories.of(text);
        Metadata metadata = new Metadata(
                null,
                List.of(),
                published == null ? null : published.atStartOfDay().atOffset(ZoneOffset.UTC),
                null,
                null,
                null,
                "en");
        return new Article(
                null,
                metadata,
                plain.sort(),
                text,
                plain.blocks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What the program changes in the claim. */
    List<Edit> found() {
        List<Span> sentences = ArticleSentences.of(article);
        List<Attribution> attributions = Stories.ATTRIBUTOR.attribute(article, sentences);
        Wordings wordings =
                Wordings.of(article, sentences, attributions, Stories.CUES, Stories.CLAIM_WORDS, Stories.OUTLETS);
        List<Edit> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (claim.overlaps(sentences.get(i))) {
                found.addAll(wordings.edits(i));
            }
        }
        return found;
    }

    /** How many changes were right, were made, and should have been made. */
    record Score(int right, int made, int wanted, List<String> wrong, List<String> missing) {

        double precision() {
            return made == 0 ? 1 : right / (double) made;
        }

        double recall() {
            return wanted == 0 ? 1 : right / (double) wanted;
        }
    }

    static Score score(String name) {
        int right = 0;
        int made = 0;
        int wanted = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (WordingGold gold : read(name)) {
            List<Edit> found = gold.found();
            made += found.size();
            wanted += gold.edits.size();
            for (Edit edit : found) {
                if (gold.edits.contains(edit)) {
                    right++;
                } else {
                    wrong.add(gold.claim.of(gold.article.text()) + " ! "
                            + edit.span().of(gold.article.text()) + " = " + edit.words());
                }
            }
            gold.edits.stream()
                    .filter(e -> !found.contains(e))
                    .forEach(e -> missing.add(gold.claim.of(gold.article.text()) + " ? "
                            + e.span().of(gold.article.text()) + " = " + e.words()));
        }
        return new Score(right, made, wanted, wrong, missing);
    }
}
