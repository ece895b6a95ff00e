package touchstone.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Outlet;
import touchstone.rulebook.Outlets;

/** Reads the names in a line of credits: those of the table, and those in capitals that it does not have. */
final class CreditNames {

    private static final int LONGEST_NAME = 7;
    private static final Pattern ALSO = Pattern.compile("(?i)^(?: ?[,/&;] ?| )(?:(?:and|und|y|et|e|or|o) )?"
            + "(?:the |der |die |dem |la |el |l['’]|d[aeo] |de la |agencia |di |von )?");
    /** Words that may stand inside a name that no table has. */
    private static final Set<String> INSIDE =
            Set.of("of", "the", "&", "for", "de", "la", "del", "di", "da", "do", "des");
    /** What a capital begins and is no outlet: months, days, languages, pronouns. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|"
                    + "september|october|november|december|english|spanish|german|french|portuguese|italian|arabic|russian|"
                    + "chinese|hindi|dutch|this|our|his|her|their|my|page|print|issue|volume|facebook|twitter|instagram|"
                    + "youtube|telegram|linkedin|the web|the internet)\\b");

    private final Outlets outlets;

    CreditNames(Outlets outlets) {
        this.outlets = outlets;
    }

    /** Names that stand beside each other in a line, with where they start and end. */
    record Listed(int start, int end, List<Outlet> outlets) {}

    /** All outlets that are named in a line, each with those listed behind it. */
    List<Listed> listed(String line) {
        List<Listed> found = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            Outlets.Mention name = startsWord(line, at) ? outlets.nameAt(line, at) : null;
            if (name == null || !writes(name.outlet())) {
                at++;
                continue;
            }
            List<Outlet> all = new ArrayList<>(List.of(name.outlet()));
            int end = name.span().end();
            for (Outlets.Mention next = next(line, end); next != null; next = next(line, end)) {
                all.add(next.outlet());
                end = next.span().end();
            }
            found.add(new Listed(at, end, all));
            at = end;
        }
        return found;
    }

    private Outlets.@Nullable Mention next(String line, int end) {
        Matcher also = ALSO.matcher(line.substring(end));
        if (!also.find() || also.end() == 0) {
            return null;
        }
        int at = end + also.end();
        Outlets.Mention capital = at - 4 >= end ? outlets.nameAt(line, at - 4) : null;
        Outlets.Mention name = capital != null ? capital : outlets.nameAt(line, at);
        return name == null || !writes(name.outlet()) ? null : name;
    }

    private static boolean startsWord(String line, int at) {
        return Character.isLetterOrDigit(line.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)));
    }

    /** Where a name in capitals ends, -1 if none starts here. */
    static int end(String line, int start) {
        int at = start;
        int end = -1;
        for (int n = 0; n < LONGEST_NAME && at < line.length(); n++) {
            int stop = at;
            while (stop < line.length()
                    && (Character.isLetterOrDigit(line.charAt(stop))
                            || "&'’-".indexOf(line.charAt(stop)) >= 0
                            || (line.charAt(stop) == '.'
                                    && stop + 1 < line.length()
                                    && Character.isLetterOrDigit(line.charAt(stop + 1))))) {
                stop++;
            }
            String word = line.substring(at, stop);
            if (word.isEmpty() || !(Character.isUpperCase(word.charAt(0)) || (n > 0 && INSIDE.contains(word)))) {
                break;
            }
            end = INSIDE.contains(word) ? end : stop;
            if (stop >= line.length() || line.charAt(stop) != ' ') {
                break;
            }
            at = stop + 1;
        }
        boolean name =
                end - start > 2 && !NO_NAME.matcher(line.substring(start)).find();
        return name ? end : -1;
    }

    /** Whether anybody can be on the staff of it. */
    static boolean writes(Outlet outlet) {
        return outlet.kind() != Outlet.Kind.PLATFORM;
    }
}
