package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.Overlay.Change;
import touchstone.rulebook.Overlay.Verb;

/**
 * Which file of which layer is in force. A layer adds what lies nowhere below; it replaces or switches off only what its head
 * says, with a reason and until a day. Afterwards what lies below is in force again, and that is told.
 */
final class Layers {

    static final String KINDS = "kinds.tsv";

    /** Of a list or table. */
    static final int LIST_BYTES = 64 * 1024 * 1024;

    private static final int KINDS_BYTES = 1 << 20;

    /** What may be laid over: the judgement of sources and texts. How texts are read is the program's, and comes whole. */
    private static final Pattern ALLOWED = Pattern.compile(
            "(?:" + String.join("|", Rulebook.AREAS)
                    + ")/[^/]+\\.yaml|reputation/[^/]+\\.tsv|lexicon/[^/]+\\.txt|statements/[^/]+\\.yaml|kinds\\.tsv|criteria\\.tsv");
    /** What can be done without. */
    private static final Pattern SPARED = Pattern.compile(
            "(?:" + String.join("|", Rulebook.AREAS) + ")/[^/]+\\.yaml|reputation/[^/]+\\.tsv|statements/[^/]+\\.yaml");

    private final RuleFolders folders;
    private final List<Overlay> overlays = new ArrayList<>();
    /** Files of the base or of an overlay that are in force; null without overlays, when every file of the base is. */
    private @Nullable Map<String, Path> inForce;

    private final List<String> notices = new ArrayList<>();

    private Layers(RuleFolders folders) {
        this.folders = folders;
    }

    static Layers of(RuleFolders folders, List<Problem> problems) {
        Layers layers = new Layers(folders);
        if (!folders.overlays().isEmpty()) {
            layers.lay(problems);
        }
        return layers;
    }

    Path base() {
        return folders.base();
    }

    List<Overlay> overlays() {
        return overlays;
    }

    /** What is no longer in force, in sentences for whoever runs the program. */
    List<String> notices() {
        return notices;
    }

    /** Changes that are in force, by overlay. */
    Stream<Change> changes(Overlay overlay) {
        return overlay.changes().stream().filter(c -> c.isInForce(folders.day()));
    }

    /** The file of this name that is in force; it need not exist where there are no overlays. */
    @Nullable
    Path file(String name) {
        return inForce == null ? folders.base().resolve(name) : inForce.get(name);
    }

    /** The files in force right below a folder, by name. */
    List<String> files(String below, String ending) {
        Collection<String> all = inForce == null ? list(folders.base().resolve(below), below) : inForce.keySet();
        return all.stream()
                .filter(n -> n.startsWith(below + "/") && n.endsWith(ending) && n.indexOf('/', below.length() + 1) < 0)
                .sorted()
                .toList();
    }

    private static List<String> list(Path inside, String below) {
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.map(f -> below + "/" + f.getFileName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + inside, e);
        }
    }

    /** The overlay whose a file in force is; null for the base. */
    @Nullable
    Overlay overlay(String name) {
        Path file = inForce == null ? null : inForce.get(name);
        if (file == null) {
            return null;
        }
        return overlays.stream()
                .filter(o -> file.startsWith(o.folder()))
                .reduce((below, above) -> above)
                .orElse(null);
    }

    /** The text of a file in force, named as below its layer. */
    TextFile text(String name, int most, List<Problem> problems) {
        Overlay overlay = overlay(name);
        Path root = overlay == null ? folders.base() : overlay.folder();
        return TextFile.read(root, root.resolve(name), most, problems);
    }

    /** A file that may be missing, and is empty then. */
    TextFile table(String name, List<Problem> problems) {
        Path file = file(name);
        return file == null || !Files.exists(file) ? TextFile.of(name, "") : text(name, LIST_BYTES, problems);
    }

    /** Kinds with those of an overlay; it changes one that is known below only where it says so. */
    Kinds laidOver(Kinds below, Overlay overlay, List<Problem> problems) {
        List<Problem> inside = new ArrayList<>();
        TextFile text = TextFile.read(overlay.folder(), overlay.folder().resolve(KINDS), KINDS_BYTES, inside);
        Kinds above = Kinds.parse(text, TextFile.of("kind-meanings.tsv", ""), inside);
        Map<String, String> taken = new TreeMap<>();
        for (String domain : above.domains()) {
            String old = below.of(domain);
            String fresh = Objects.requireNonNull(above.of(domain));
            Change said = overlay.changes().stream()
                    .filter(c -> isDomain(c) && c.what().equals(domain))
                    .findFirst()
                    .orElse(null);
            if (old == null || old.equals(fresh) || (said != null && said.isInForce(folders.day()))) {
                taken.put(domain, fresh);
            } else if (said == null) {
                int line = lineOf(domain, text);
                inside.add(text.problem(
                        line,
                        1,
                        "'" + domain + "' is '" + old + "' below",
                        "say in " + Overlay.HEAD + " under 'replaces' why it is not, and until when"));
            }
        }
        inside.forEach(p -> problems.add(
                new Problem(overlay.shown(p.file()), p.line(), p.column(), p.message(), p.excerpt(), p.hint())));
        return below.with(taken);
    }

    private static int lineOf(String domain, TextFile text) {
        for (int i = 0; i < text.lines().size(); i++) {
            if (text.lines().get(i).startsWith(domain + "\t")) {
                return i + 1;
            }
        }
        return 1;
    }

    /** A problem named so that its file is found. */
    Problem located(Problem problem) {
        Overlay overlay = overlay(problem.file());
        return overlay == null
                ? problem
                : new Problem(
                        overlay.shown(problem.file()),
                        problem.line(),
                        problem.column(),
                        problem.message(),
                        problem.excerpt(),
                        problem.hint());
    }

    private void lay(List<Problem> problems) {
        Map<String, Path> view = new TreeMap<>();
        Overlay.files(folders.base()).forEach(n -> view.put(n, folders.base().resolve(n)));
        for (Path folder : folders.overlays()) {
            Overlay overlay = Overlay.read(folder, folders.day(), problems);
            if (overlay != null) {
                lay(overlay, view, problems);
                overlays.add(overlay);
            }
        }
        inForce = view;
    }

    private void lay(Overlay overlay, Map<String, Path> view, List<Problem> problems) {
        Set<String> below = new TreeSet<>(view.keySet());
        LocalDate day = folders.day();
        for (Change change : overlay.changes()) {
            check(change, overlay, below, problems);
            if (!change.isInForce(day)) {
                notices.add("“" + overlay.name() + "” no longer "
                        + (change.verb() == Verb.REPLACES ? "replaces " : "switches off ") + change.what()
                        + ": its reason (" + change.reason() + ") held until " + change.expires()
                        + "; what lies below is in force again");
            } else if (change.verb() == Verb.SWITCHES_OFF) {
                view.remove(change.file());
            }
        }
        for (String file : overlay.files()) {
            if (file.equals(Overlay.HEAD) || file.equals(KINDS)) {
                continue;
            }
            boolean isSaid = overlay.changes().stream()
                    .anyMatch(c -> c.verb() == Verb.REPLACES && c.file().equals(file));
            if (!ALLOWED.matcher(file).matches()) {
                problems.add(new Problem(
                        overlay.shown(file),
                        1,
                        1,
                        "an overlay cannot hold this file",
                        null,
                        "it may hold rules, lists in reputation/, lexicon/ and statements/, kinds.tsv and criteria.tsv;"
                                + " for all else give a whole folder with --rules"));
            } else if (!below.contains(file) || overlay.does(Verb.REPLACES, file, day)) {
                view.put(file, overlay.folder().resolve(file));
            } else if (!isSaid) {
                problems.add(new Problem(
                        overlay.shown(file),
                        1,
                        1,
                        "this lies below already",
                        null,
                        "say in " + Overlay.HEAD + " under 'replaces' why, and until when; or give it another name"));
            }
        }
    }

    private static void check(Change change, Overlay overlay, Set<String> below, List<Problem> problems) {
        String file = change.file();
        if (isDomain(change)) {
            return; // looked at where kinds are read
        }
        if (!below.contains(file)) {
            problems.add(change.where()
                    .problem(1, 1, "nothing below is called '" + change.what() + "'", Hints.nearest(file, below)));
        } else if (change.verb() == Verb.REPLACES && !overlay.files().contains(file)) {
            problems.add(change.where()
                    .problem(1, 1, "this overlay holds nothing in its place", "add " + file + ", or switch it off"));
        } else if (change.verb() == Verb.SWITCHES_OFF && !SPARED.matcher(file).matches()) {
            problems.add(change.where()
                    .problem(
                            1,
                            1,
                            "'" + change.what() + "' cannot be switched off",
                            "replace it, or the rules that use it"));
        }
    }

    /** Whether it is about a row of {@code kinds.tsv}. */
    static boolean isDomain(Change change) {
        return change.verb() == Verb.REPLACES
                && change.what().contains(".")
                && !change.what().matches(".*\\.(yaml|tsv|txt)");
    }
}
