package touchstone.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.extract.SitePage.Reach;
import touchstone.text.Domains;

/** Finds how somebody can be reached: e-mail, telephone, a form with room for a message, a postal address. */
final class SiteReach {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\w.%+-])[\\w.%+-]{1,64}@([A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4})");
    private static final int MOST_DOMAINS = 5;

    private SiteReach() {}

    /** @param text the page's words without its frame */
    static Reach of(Document document, String text, boolean statesAddress) {
        Set<String> domains = new TreeSet<>();
        boolean mail = false;
        boolean telephone = false;
        for (Element link : document.select("a[href]")) {
            String href = link.attr("href").strip();
            if (startsWith(href, "mailto:")) {
                mail = true;
                add(domains, mailDomain(href.substring("mailto:".length())));
            }
            mail |= href.contains("/cdn-cgi/l/email-protection");
            telephone |= startsWith(href, "tel:");
        }
        Matcher written = WRITTEN.matcher(text);
        while (domains.size() < MOST_DOMAINS && written.find()) {
            mail = true;
            add(domains, written.group(1));
        }
        boolean form = document.selectFirst("form textarea") != null;
        boolean address = statesAddress || document.selectFirst("address") != null;
        return new Reach(domains, mail, telephone, form, address);
    }

    private static boolean startsWith(String href, String scheme) {
        return href.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static @Nullable String mailDomain(String address) {
        String bare = address.split("\\?", 2)[0];
        try {
            String plain = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
            return plain.substring(plain.lastIndexOf('@') + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void add(Set<String> domains, @Nullable String host) {
        String domain = host == null || host.length() > 250 ? null : Domains.registrable(host);
        if (domain != null && domains.size() < MOST_DOMAINS) {
            domains.add(domain.toLowerCase(Locale.ROOT));
        }
    }
}
