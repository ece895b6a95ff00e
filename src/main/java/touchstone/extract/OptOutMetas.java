package touchstone.extract;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Meta elements by which a page keeps programs from analysing it: {@code tdm-reservation} (W3C TDMRep) and {@code noai}. */
final class OptOutMetas {

    private OptOutMetas() {}

    /**
     * What the page says, as a meta element's name and content; null if it lets us.
     *
     * @param robotName what we are called, in lower case
     */
    static @Nullable String said(Document document, String robotName) {
        for (Element meta : document.getElementsByTag("meta")) {
            String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
            String content = meta.attr("content").strip().toLowerCase(Locale.ROOT);
            if (name.equals("tdm-reservation") && content.equals("1")) {
                return "tdm-reservation: 1";
            }
            boolean meansUs = name.equals("robots") || name.equals(robotName);
            if (meansUs && List.of(content.split("[,\\s]+", -1)).contains("noai")) {
                return name + ": noai";
            }
        }
        return null;
    }
}
