package touchstone.rulebook;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.SourceRole;

/** The lines by which texts say that somebody else wrote them. Thread-safe. */
public final class Credits {

    private static final List<String> COLUMNS = List.of("place", "role", "names", "line", "reason");
    private static final String NAME = "{name}";

    /** Names of people, written with capitals. */
    private static final String PEOPLE =
            "(?-i:\\p{Lu}[\\p{L}.'’-]*)(?:,? (?:and|und|y|et|e|de|von|van|der|(?-i:\\p{Lu}[\\p{L}.'’-]*))){0,10}";

    /** A word of a place or a date: "Harlow", "N.H.", "5 mar", "2024". */
    private static final String PLACE =
            "(?:(?-i:\\p{Lu}[\\p{L}.'’-]*)|\\d{1,4}\\.?(?: (?:de )?\\p{Ll}{3,10}\\.?)?|de|del|la|do|da|of|and|le|du|am)";

    /** What may stand between a line's words and a name. */
    private static final String ARTICLE = "(?:our (?:partners?|friends) at |the staff of |notre partenaire |"
            + "[‘“\"«]|(?-i:the|der|die|das|dem|den|la|el|le|les|il|lo|los|o|a|i) |(?-i:l|dell)['’])*$";

    /** Where a line stands. */
    public enum Place {
        /** The first paragraph. */
        TOP,
        /** At the start of one of the first paragraphs. */
        START,
        /** Among the first paragraphs. */
        ABOVE,
        /** Among the last paragraphs. */
        BELOW,
        /** Among the first or last paragraphs. */
        EDGE,
        /** In the words of a link. */
        LINK,
        /** In the same sentence, where it takes the credit back. */
        NEVER
    }

    /** Whose names may stand in a line. */
    public enum Names {
        AGENCY,
        KNOWN,
        ANY,
        /** None stands there: the line itself gives it away. */
        GIVEN
    }

    /**
     * One such line.
     *
     * @param whole whether the line says that the whole text is another's
     * @param before what stands in front of the name, to its end; the whole line where no name stands in it
     * @param beforeKnown the same up to a name that is known, articles included
     * @param after what follows the name, from its end; null for anything
     * @param given the name that the line gives away; null if it stands in it
     * @param reason a sentence with {@code %s} for the name
     */
    public record Credit(
            Place place,
            @Nullable SourceRole role,
            boolean whole,
            Names names,
            @Nullable String given,
            Pattern before,
            Pattern beforeKnown,
            @Nullable Pattern after,
            String reason) {}

    private final List<Credit> credits = new ArrayList<>();

    private Credits() {}

    /**
     * Reads the table.
     *
     * @throws RulebookException naming every bad line
     */
    public static Credits read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        Credits read = new Credits();
        for (Table.Row row : table.rows()) {
            Credit credit = credit(row, table);
            if (credit != null) {
                read.credits.add(credit);
            }
        }
        table.check();
        return read;
    }

    /** The lines in the order of the table. */
    public List<Credit> all() {
        return List.copyOf(credits);
    }

    private static @Nullable Credit credit(Table.Row row, Table table) {
        Place place = Table.named(Place.values(), row.cell(0));
        boolean bare = place == Place.NEVER || place == Place.LINK;
        boolean given = row.cell(2).startsWith("=");
        Names names = given ? Names.GIVEN : bare ? Names.ANY : Table.named(Names.values(), row.cell(2));
        SourceRole role = switch (row.cell(1)) {
            case "agency", "part" -> SourceRole.AGENCY;
            case "origin" -> SourceRole.ORIGIN;
            default -> null;
        };
        if (place == null) {
            table.error(row.line(), "unknown place " + row.cell(0));
        }
        if (place != Place.NEVER && role == null) {
            table.error(row.line(), "role must be agency, part or origin, not " + row.cell(1));
        }
        if (names == null) {
            table.error(row.line(), "names must be agency, known, any or =NAME, not " + row.cell(2));
        }
        if (!bare && given == row.cell(3).contains(NAME)) {
            table.error(row.line(), given ? "the name is given and stands in the line" : "no {name} in the line");
        }
        if (place != Place.NEVER && !row.cell(4).contains("%s")) {
            table.error(row.line(), "no %s in the reason");
        }
        return place == null || names == null ? null : compiled(row, table, place, role, names);
    }

    private static @Nullable Credit compiled(
            Table.Row row, Table table, Place place, @Nullable SourceRole role, Names names) {
        String line = row.cell(3).replace("{by}", PEOPLE).replace("{place}", PLACE);
        int at = line.indexOf(NAME);
        String before = at < 0 ? line : line.substring(0, at);
        String after = at < 0 ? "" : line.substring(at + NAME.length());
        try {
            return new Credit(
                    place,
                    role,
                    row.cell(1).equals("agency"),
                    names,
                    names == Names.GIVEN ? row.cell(2).substring(1) : null,
                    Pattern.compile("(?i)" + before),
                    Pattern.compile("(?i)(?:" + before + ")" + ARTICLE),
                    after.isEmpty() ? null : Pattern.compile("(?i)" + after),
                    row.cell(4));
        } catch (PatternSyntaxException e) {
            table.error(row.line(), "not a regular expression: " + e.getDescription() + " in " + e.getPattern());
            return null;
        }
    }
}
