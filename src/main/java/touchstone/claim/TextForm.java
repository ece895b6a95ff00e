package touchstone.claim;

import com.google.re2j.Pattern;
import java.util.List;
import touchstone.model.Article;

/** What a text looks like, which decides by which model its sentences are judged. */
public enum TextForm {
    /** An article, or sentences by themselves. */
    STATEMENTS,
    /** Who said what, one after another. */
    TALK,
    /** Something short with the marks of social media: hashtags, names behind an @, their shortened links. */
    POST;

    private static final int LONGEST_POST = 1200;
    private static final Pattern MARK = Pattern.compile(
            "(?:^|[\\s(.,:“\"])[#@][\\p{L}_][\\p{L}\\p{N}_]{1,60}|\\bt\\.co/|\\bpic\\.twitter\\.com/|^RT |\\bRT @");

    /** The form of an article. */
    public static TextForm of(Article article) {
        if (Transcript.is(article)) {
            return TALK;
        }
        return isPost(article.text()) ? POST : STATEMENTS;
    }

    /** The form of texts that stand side by side and do not follow from each other: that of most of them. */
    public static TextForm of(List<String> texts) {
        long posts = texts.stream().filter(TextForm::isPost).count();
        return 2 * posts > texts.size() ? POST : STATEMENTS;
    }

    private static boolean isPost(String text) {
        return text.length() <= LONGEST_POST && MARK.matcher(text).find();
    }
}
