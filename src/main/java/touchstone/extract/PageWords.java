package touchstone.extract;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What the page says of its article outside of its text: the title, and in JSON-LD its body. Tells which flows repeat it. */
final class PageWords {

    private static final int WINDOW = 4;
    private static final int PLACES = 1 << 20;
    private static final int SHORTEST = 400;
    private static final int LONGEST = 400_000;
    private static final int LONGEST_TITLE = 1_000;

    private final @Nullable BitSet linked;
    private final String title;
    private final int page;

    private PageWords(@Nullable BitSet linked, String title, int page) {
        this.linked = linked;
        this.title = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        this.page = page;
    }

    static PageWords of(PageFacts facts) {
        String body = facts.linked("articleBody");
        BitSet linked = null;
        if (body != null && body.length() >= SHORTEST) {
            BitSet runs = new BitSet(PLACES);
            runs(body, hash -> runs.set(hash & (PLACES - 1)));
            linked = runs;
        }
        String said = facts.meta("og:title");
        String title = facts.document().title() + " " + (said == null ? "" : said);
        String type = facts.meta("og:type");
        boolean article = type != null && type.contains("article");
        int page = (linked == null ? 0 : 4)
                + (article ? 2 : 0)
                + (facts.data().articles().isEmpty() ? 0 : 1);
        return new PageWords(linked, ArticleText.bare(title), page);
    }

    /** What sort of page this is, by what it says of itself. */
    int page() {
        return page;
    }

    /** How much of the flow stands in the JSON-LD: 0 unknown, 1 nothing to 4 all. */
    int said(Flow flow) {
        BitSet known = linked;
        if (known == null) {
            return 0;
        }
        int[] counts = new int[2];
        runs(flow.text(), hash -> {
            counts[0]++;
            counts[1] += known.get(hash & (PLACES - 1)) ? 1 : 0;
        });
        double share = counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
        return counts[0] == 0 ? 5 : share < .1 ? 1 : share < .5 ? 2 : share < .9 ? 3 : 4;
    }

    boolean isTitle(Flow flow) {
        return flow.text().length() > 3 && flow.text().length() < 300 && title.contains(ArticleText.bare(flow.text()));
    }

    /** Hashes of each run of {@value #WINDOW} words; of a shorter text one of them all. */
    private static void runs(String text, FlowFeatures.Sink sink) {
        int[] window = new int[WINDOW];
        int[] count = {0};
        String capped = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Looks.eachWord(capped, word -> {
            window[count[0]++ % WINDOW] = word;
            if (count[0] >= WINDOW) {
                int hash = 1;
                for (int i = 0; i < WINDOW; i++) {
                    hash = Looks.mix(hash, window[(count[0] + i) % WINDOW]);
                }
                sink.add(hash);
            }
        });
    }
}
