package touchstone.collect;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;

/**
 * An ads.txt (IAB Tech Lab, ads.txt 1.1): who may sell a site's advertising.
 *
 * @param sellers different systems in which its places may be sold
 * @param direct how many of the records say that the site itself has the account
 * @param owner the domain of the business that owns the site, null if it does not say
 */
record AdsTxt(int sellers, int direct, @Nullable String owner) {

    /** The file of a site that sells no advertising has this domain as its only record. */
    private static final String PLACEHOLDER = "placeholder.example.com";

    /** What the file says; null if it holds neither a record nor a variable, as a page in its place does not. */
    static @Nullable AdsTxt parse(byte[] file) {
        Set<String> sellers = new HashSet<>();
        int direct = 0;
        String owner = null;
        boolean any = false;
        for (String line : SitePageLines.of(file)) {
            String[] fields = line.split("[,;]", -1);
            int equals = line.indexOf('=');
            if (fields.length >= 3 && isRelation(fields[2])) {
                String system = Domains.host(fields[0]);
                if (system != null && system.indexOf('.') > 0) {
                    any = true;
                    if (!system.equals(PLACEHOLDER)) {
                        sellers.add(system);
                        direct += fields[2].strip().equalsIgnoreCase("direct") ? 1 : 0;
                    }
                }
            } else if (equals > 0 && isVariable(line.substring(0, equals))) {
                any = true;
                owner = owner == null && line.regionMatches(true, 0, "OWNERDOMAIN", 0, 11)
                        ? Domains.registrable(line.substring(equals + 1))
                        : owner;
            }
        }
        return any ? new AdsTxt(sellers.size(), direct, owner) : null;
    }

    private static boolean isRelation(String field) {
        String word = field.strip().toLowerCase(Locale.ROOT);
        return word.equals("direct") || word.equals("reseller");
    }

    private static boolean isVariable(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "CONTACT", "SUBDOMAIN", "OWNERDOMAIN", "MANAGERDOMAIN", "INVENTORYPARTNERDOMAIN" -> true;
            default -> false;
        };
    }

    /** In facts, short. */
    String says() {
        String sold = sellers == 0
                ? "no advertising sold"
                : sellers + (sellers == 1 ? " seller" : " sellers") + ", " + direct + " direct";
        return owner == null ? sold : sold + "; owner " + owner;
    }
}
