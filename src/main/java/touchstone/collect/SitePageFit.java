package touchstone.collect;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.extract.SitePage;
import touchstone.extract.SitePage.Reach;
import touchstone.model.Link;
import touchstone.model.Observation.Kind;
import touchstone.rulebook.SiteWords;
import touchstone.text.Urls;

/** Whether a page that came is what the link to it promised, and what it says in short. */
final class SitePageFit {

    /** Less text than this is no page about anything. */
    private static final int LEAST_TEXT = 120;

    private static final int LEAST_CONTACT = 20;
    private static final int LEAST_PEOPLE = 2;

    private final SiteWords words;
    private final SitePage front;

    SitePageFit(SiteWords words, SitePage front) {
        this.words = words;
        this.front = front;
    }

    /** Many servers show the home page, or a page that says so in words only, where there is no page. */
    boolean fits(Kind kind, SitePage page) {
        if (isFront(page.uri())
                || (page.canonical() != null && isFront(page.canonical()))
                || page.text().equals(front.text())
                || words.saysGone(page.title())) {
            return false;
        }
        String all = page.title() + "\n" + page.text();
        return switch (kind) {
            case CONTACT ->
                page.text().length() >= LEAST_CONTACT && (!page.reach().isEmpty() || words.fits(kind, all));
            case AUTHORS ->
                page.text().length() >= LEAST_CONTACT && (people(page) >= LEAST_PEOPLE || isText(kind, page, all));
            default -> isText(kind, page, all);
        };
    }

    private boolean isText(Kind kind, SitePage page, String all) {
        return page.text().length() >= LEAST_TEXT && words.fits(kind, all);
    }

    boolean isFront(URI uri) {
        String path = uri.getPath();
        boolean isRoot = (path == null || path.isEmpty() || path.equals("/")) && uri.getQuery() == null;
        return isRoot || uri.equals(front.uri()) || normal(uri).equals(normal(front.uri()));
    }

    private static String normal(URI uri) {
        String normal = Urls.normalise(uri.toString());
        return normal == null ? uri.toString() : normal;
    }

    /** Facts of the page, null if there are none. */
    @Nullable
    String detail(Kind kind, SitePage page) {
        return switch (kind) {
            case ABOUT -> named(first(page.names().publication(), front.names().publication()));
            case OWNERSHIP -> named(first(page.names().owner(), front.names().owner()));
            case CONTACT -> reach(page.reach());
            case AUTHORS ->
                people(page) == 0 ? null : people(page) + (people(page) == 1 ? " author" : " authors") + " linked";
            default -> null;
        };
    }

    private int people(SitePage page) {
        List<Link> links = page.links();
        long linked = links.stream().filter(l -> words.isPerson(l.target())).count();
        return (int) Math.max(linked, page.people());
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String named(@Nullable String name) {
        return name == null ? null : "names " + name;
    }

    private static String reach(Reach reach) {
        StringBuilder says = new StringBuilder();
        if (reach.mail()) {
            String at = reach.mailDomains().isEmpty()
                    ? ""
                    : " at "
                            + String.join(
                                    ", ", reach.mailDomains().stream().sorted().toList());
            says.append("e-mail").append(at);
        }
        add(says, reach.telephone(), "telephone");
        add(says, reach.form(), "form");
        add(says, reach.address(), "postal address");
        return says.toString();
    }

    private static void add(StringBuilder says, boolean there, String what) {
        if (there) {
            says.append(says.isEmpty() ? "" : ", ").append(what);
        }
    }
}
