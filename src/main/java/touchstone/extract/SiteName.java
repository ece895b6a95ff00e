package touchstone.extract;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;

/**
 * What a site is called: by itself and by its address, all bare of case and of what stands between letters.
 *
 * @param stated empty if the page does not say
 * @param domain empty if it is not known
 * @param label the domain without its public suffix
 */
record SiteName(String stated, String domain, String label) {

    static SiteName of(@Nullable URI page, @Nullable String stated) {
        String domain = page == null ? null : Domains.registrable(page);
        return new SiteName(
                stated == null ? "" : ArticleText.bare(stated),
                domain == null ? "" : ArticleText.bare(domain),
                domain == null ? "" : ArticleText.bare(domain.substring(0, domain.indexOf('.'))));
    }

    /** Whether part of a title names nothing but the site. */
    boolean isNamedBy(String part) {
        String bare = ArticleText.bare(part);
        return bare.isEmpty() || isStated(bare) || isInAddress(bare);
    }

    private boolean isStated(String bare) {
        return !stated.isEmpty()
                && (bare.equals(stated)
                        || (bare.length() > 3 && stated.contains(bare))
                        || (stated.length() > 3 && bare.contains(stated) && bare.length() < 3 * stated.length()));
    }

    private boolean isInAddress(String bare) {
        return !domain.isEmpty()
                && (bare.equals(domain)
                        || bare.equals(label)
                        || bare.equals("the" + label)
                        || (label.length() > 4 && bare.contains(label))
                        || (bare.length() > 4 && label.contains(bare)));
    }
}
