package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.SourcingProfile;
import touchstone.model.SourcingProfile.Source;

/** A sourcing profile in the words of reports. */
final class Shares {

    private Shares() {}

    /**
     * A share of the claims.
     *
     * @param weak whether a large one speaks against the sourcing
     */
    record Share(String name, boolean weak, double share) {}

    /** Empty where there are no claims. */
    static List<Share> of(SourcingProfile p) {
        return p.claims() == 0
                ? List.of()
                : List.of(
                        new Share("attributed", false, p.attributed()),
                        new Share("named", false, p.named()),
                        new Share("not named", true, p.anonymous()),
                        new Share("vague", true, p.vague()),
                        new Share("other outlets", true, p.outlets()),
                        new Share("second hand", true, p.secondHand()));
    }

    /** What else is known of the sourcing, a sentence each. */
    static List<String> remarks(SourcingProfile p) {
        List<String> remarks = new ArrayList<>();
        if (p.documents() > 0) {
            String all = p.documents() == 1 ? "One document is cited" : p.documents() + " documents are cited";
            remarks.add(all + linked(p) + ".");
        }
        if (p.asked()) {
            remarks.add("The text says that the other side was asked or answered.");
        }
        if (p.predictions() > 0) {
            String some = p.predictions() == 1 ? "One claim says" : p.predictions() + " claims say";
            remarks.add(some + " what will happen, on nobody’s word.");
        }
        return remarks;
    }

    private static String linked(SourcingProfile p) {
        if (p.documentsLinked() == null) {
            return "; whether a link stands beside is not known";
        }
        int linked = p.documentsLinked();
        return linked == 0
                ? ", without a link beside them"
                : linked == p.documents() ? ", with a link beside them" : ", a link beside " + linked;
    }

    /** What the page adds to where its text comes from; null if that is not known to be from elsewhere. */
    static @Nullable String added(SourcingProfile p, boolean comesFromElsewhere) {
        if (!comesFromElsewhere) {
            return null;
        }
        if (p.own() == null) {
            return "Which parts are the page’s own work it does not say.";
        }
        return p.own() == 0
                ? "The page says that the whole text is another newsroom’s; nothing is marked as its own work."
                : "For " + Wording.percent(p.own()) + " of the sentences no other newsroom is named.";
    }

    /** "Ana Ruiz, through CNN" */
    static String name(Source source) {
        String kind = switch (source.kind()) {
            case DOCUMENT -> " (document)";
            case ANONYMOUS -> " (not named)";
            case VAGUE -> " (vague: nobody in particular)";
            case OUTLET -> " (outlet)";
            case PERSON, ORGANISATION, AUTHOR, NONE -> "";
        };
        return source.name() + kind + (source.via() == null ? "" : ", through " + source.via());
    }
}
