package touchstone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How old the lists are that came with the rules: those of raters, and that of fact-checkers. They say so in their heads. */
final class ListAges {

    /** Older than this many days deserves a look. */
    static final long OLD = 180;

    private static final int HEAD = 4_096;
    private static final Pattern DAY = Pattern.compile("\\b(20[0-9]{2}-[01][0-9]-[0-3][0-9])\\b");

    private ListAges() {}

    static List<Checkup> of(Path rules, LocalDate today) throws IOException {
        List<Path> lists = new ArrayList<>();
        try (Stream<Path> files = Files.list(rules.resolve("reputation"))) {
            files.filter(f -> f.toString().endsWith(".tsv")).sorted().forEach(lists::add);
        }
        lists.add(rules.resolve("publishers.tsv"));
        List<Checkup> found = new ArrayList<>();
        for (Path list : lists) {
            found.add(of("list " + list.getFileName(), date(list), today));
        }
        return found;
    }

    private static Checkup of(String part, @Nullable LocalDate date, LocalDate today) {
        if (date == null) {
            return Checkup.warning(
                    part, "it does not say of when it is", "write its date into its head: # date: YYYY-MM-DD");
        }
        long days = ChronoUnit.DAYS.between(date, today);
        String found = "of " + date + ", " + days + " days old";
        return days > OLD
                ? Checkup.note(part, found, "see at the source named in its head whether there is a newer one")
                : Checkup.ok(part, found);
    }

    /** The latest day in the comments at the head of a list. */
    private static @Nullable LocalDate date(Path list) throws IOException {
        byte[] head = new byte[HEAD];
        int length;
        try (var in = Files.newInputStream(list)) {
            length = in.readNBytes(head, 0, HEAD);
        }
        LocalDate latest = null;
        for (String line : new String(head, 0, length, StandardCharsets.UTF_8).split("\n", -1)) {
            Matcher day = DAY.matcher(line);
            while (line.startsWith("#") && day.find()) {
                LocalDate one = parsed(day.group(1));
                latest = latest == null || (one != null && one.isAfter(latest)) ? one : latest;
            }
        }
        return latest;
    }

    private static @Nullable LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
