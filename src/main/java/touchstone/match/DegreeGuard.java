package touchstone.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same quality in another degree: "the highest", "one of the highest", "as high as", "higher than". */
final class DegreeGuard implements Guard {

    private static final Set<String> RANKS =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> CONNECTIVES = Set.of("well", "soon", "long", "far");

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        Map<String, String> known = degrees(checked);
        for (Map.Entry<String, String> said : degrees(claim).entrySet()) {
            String other = known.get(said.getKey());
            if (other != null && !other.equals(said.getValue())) {
                return "The degree differs: %s here, %s in the fact-check.".formatted(said.getValue(), other);
            }
        }
        boolean here = isEqual(claim.forms());
        boolean there = isEqual(checked.forms());
        boolean than = (here ? checked : claim).forms().contains("than");
        return here != there && than ? "Only one of the two says that both are alike." : null;
    }

    /** The degree of each word that has one, by what is left of it without the ending. */
    private static Map<String, String> degrees(Statement statement) {
        Map<String, String> found = new HashMap<>();
        List<String> forms = statement.forms();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            int ending = form.endsWith("est") ? 3 : form.endsWith("er") ? 2 : 0;
            if (ending > 0 && form.length() >= ending + 3) {
                String base = form.substring(0, form.length() - ending);
                found.put(base, ending == 2 ? "more" : rank(forms, i) + "most");
            } else if (form.equals("most") && i + 1 < forms.size()) {
                found.put(forms.get(i + 1), rank(forms, i) + "most");
            }
        }
        return found;
    }

    private static String rank(List<String> forms, int at) {
        if (at > 0 && RANKS.contains(forms.get(at - 1))) {
            return forms.get(at - 1) + " ";
        }
        boolean among =
                at > 2 && forms.get(at - 2).equals("of") && forms.get(at - 3).equals("one");
        return among ? "among the " : "";
    }

    /** "As many as", "as fast as". */
    private static boolean isEqual(List<String> forms) {
        for (int i = 0; i + 2 < forms.size(); i++) {
            if (forms.get(i).equals("as") && forms.get(i + 2).equals("as") && !CONNECTIVES.contains(forms.get(i + 1))) {
                return true;
            }
            if (forms.get(i).equals("as")
                    && i + 3 < forms.size()
                    && forms.get(i + 3).equals("as")) {
                return forms.get(i + 1).matches("many|much|few|little");
            }
        }
        return false;
    }
}
