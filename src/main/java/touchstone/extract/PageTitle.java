package touchstone.extract;

/** What the page says, to programs and in its window, that it is called. */
final class PageTitle {

    private static final int LONGEST = 1_000;

    private final String title;

    private PageTitle(String title) {
        this.title = title.substring(0, Math.min(title.length(), LONGEST));
    }

    static PageTitle of(PageFacts facts) {
        String said = facts.meta("og:title");
        return new PageTitle(ArticleText.bare(facts.document().title() + " " + (said == null ? "" : said)));
    }

    boolean isRepeatedIn(Flow flow) {
        return flow.text().length() > 3 && flow.text().length() < 300 && title.contains(ArticleText.bare(flow.text()));
    }
}
