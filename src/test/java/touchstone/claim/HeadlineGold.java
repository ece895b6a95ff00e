package touchstone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.model.Article;
import touchstone.model.HeadlineReading;
import touchstone.model.HeadlineReading.Agreement;

/** A headline and text of ours, and how they stand to each other. */
record HeadlineGold(Agreement agreement, Article article) {

    static List<HeadlineGold> read(String name) {
        return Arrays.stream(Stories.text("../" + name).split("\n\n", -1))
                .filter(pair -> !pair.startsWith("#"))
                .map(HeadlineGold::parse)
                .toList();
    }

    private static HeadlineGold parse(String pair) {
        int blank = pair.indexOf(' ');
        int line = pair.indexOf('\n');
        String text = pair.substring(blank + 1, line) + "\n\n"
                + pair.substring(line + 1).strip();
        return new HeadlineGold(Agreement.valueOf(pair.substring(0, blank)), Stories.of(text));
    }

    HeadlineReading found() {
        return new HeadlineCheck(Stories.CUES, Stories.CLAIM_WORDS).read(article, ArticleSentences.of(article));
    }

    /** How many headlines were rightly found to say more than their text, were found so, and do so. */
    record Score(int right, int found, int wanted, List<String> wrong) {

        double precision() {
            return found == 0 ? 1 : right / (double) found;
        }

        double recall() {
            return wanted == 0 ? 1 : right / (double) wanted;
        }
    }

    static Score score(String name) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        List<String> wrong = new ArrayList<>();
        for (HeadlineGold gold : read(name)) {
            boolean more = gold.found().saysMore();
            boolean should = new HeadlineReading(gold.agreement, null, "").saysMore();
            found += more ? 1 : 0;
            wanted += should ? 1 : 0;
            right += more && should ? 1 : 0;
            if (gold.agreement != gold.found().agreement()) {
                wrong.add(gold.agreement + " but " + gold.found() + ": "
                        + gold.article.text().replace("\n\n", " | "));
            }
        }
        return new Score(right, found, wanted, wrong);
    }
}
