package touchstone.collect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import touchstone.text.Domains;

/**
 * A trust.txt (JournalList, specification 1.5): with whom a publisher says it is connected. Nobody is asked whether they
 * confirm it.
 *
 * @param belongsTo domains of the associations of which it says it is a member
 * @param controlledBy domains of those who it says control it
 * @param controls how many sites it says it controls
 * @param members how many members it names, as an association does
 * @param disclosures how many of its disclosures it names
 */
record TrustTxt(List<String> belongsTo, List<String> controlledBy, int controls, int members, int disclosures) {

    private static final int MOST_SHOWN = 3;

    TrustTxt {
        belongsTo = List.copyOf(belongsTo);
        controlledBy = List.copyOf(controlledBy);
    }

    /** What the file says; nothing at all if it is no trust.txt. */
    static TrustTxt parse(byte[] file) {
        Set<String> belongsTo = new LinkedHashSet<>();
        Set<String> controlledBy = new LinkedHashSet<>();
        Set<String> controls = new TreeSet<>();
        Set<String> members = new TreeSet<>();
        int disclosures = 0;
        for (String line : SitePageLines.of(file)) {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1).strip();
            String domain = equals < 0 ? null : Domains.registrable(value);
            if (domain == null) {
                continue;
            }
            switch (line.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                case "belongto" -> belongsTo.add(domain);
                case "controlledby" -> controlledBy.add(domain);
                case "control" -> controls.add(domain);
                case "member" -> members.add(domain);
                case "disclosure" -> disclosures++;
                default -> {
                    // social accounts, vendors, customers and contacts are no affiliations
                }
            }
        }
        return new TrustTxt(
                List.copyOf(belongsTo), List.copyOf(controlledBy), controls.size(), members.size(), disclosures);
    }

    /** Whether it names anybody to whom the site belongs or who controls it, or is itself such a body. */
    boolean isStatement() {
        return !belongsTo.isEmpty() || !controlledBy.isEmpty() || controls > 0 || members > 0 || disclosures > 0;
    }

    /** In facts, short. */
    String says() {
        StringBuilder says = new StringBuilder();
        add(says, "belongs to ", belongsTo);
        add(says, "controlled by ", controlledBy);
        count(says, "controls ", controls);
        count(says, "members: ", members);
        count(says, "disclosures: ", disclosures);
        return says.toString();
    }

    private static void add(StringBuilder says, String what, List<String> domains) {
        if (!domains.isEmpty()) {
            int more = domains.size() - MOST_SHOWN;
            String shown = String.join(", ", domains.subList(0, Math.min(MOST_SHOWN, domains.size())));
            separate(says).append(what).append(shown).append(more > 0 ? " and " + more + " more" : "");
        }
    }

    private static void count(StringBuilder says, String what, int number) {
        if (number > 0) {
            separate(says).append(what).append(number);
        }
    }

    private static StringBuilder separate(StringBuilder says) {
        return says.isEmpty() ? says : says.append("; ");
    }
}
