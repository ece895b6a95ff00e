package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import touchstone.model.Ruleset;
import touchstone.text.Digests;

/**
 * What rules call themselves, from {@code ruleset.yaml}, and their digest. Names are sorted as strings and line ends read as one
 * character, so that the digest does not depend on the file system or on how files were checked out.
 */
final class RulesetReader {

    static final String FILE = "ruleset.yaml";

    private static final int DIGITS = 12;

    private RulesetReader() {}

    static Ruleset read(Layers layers, TextFile head, List<Problem> problems) {
        String name = "rules";
        String version = "";
        YamlSection top = head.text().isEmpty() ? null : YamlSection.parse(head, problems);
        if (top != null) {
            top.allow(Set.of("name", "version"), Set.of());
            name = top.text("name");
            version = top.text("version");
        }
        List<Ruleset.Layer> all = new ArrayList<>();
        all.add(new Ruleset.Layer(name, version, digest(files(layers.base()))));
        for (Overlay overlay : layers.overlays()) {
            all.add(new Ruleset.Layer(overlay.name(), overlay.version(), digest(files(overlay.folder()))));
        }
        return new Ruleset(name, version, whole(layers, all), all, overlaid(layers));
    }

    /** Each file below a folder with its digest, by name. */
    static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String file : Overlay.files(folder)) {
            files.put(file, hex(content(folder.resolve(file))));
        }
        return files;
    }

    /** That of the only layer where there is one; with overlays also what they have in force, which ends with its days. */
    private static String whole(Layers layers, List<Ruleset.Layer> all) {
        if (all.size() == 1) {
            return all.getFirst().digest();
        }
        Map<String, String> parts = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            parts.put("layer " + i, all.get(i).digest());
        }
        for (Overlay overlay : layers.overlays()) {
            layers.changes(overlay).forEach(c -> parts.put(overlay.name() + " " + c.verb() + " " + c.what(), ""));
        }
        return digest(parts);
    }

    private static SortedMap<String, String> overlaid(Layers layers) {
        SortedMap<String, String> rules = new TreeMap<>();
        if (layers.overlays().isEmpty()) {
            return rules;
        }
        for (String area : Rulebook.AREAS) {
            for (String file : layers.files(area, ".yaml")) {
                Overlay overlay = layers.overlay(file);
                if (overlay != null) {
                    rules.put(file.replaceFirst("\\.yaml$", ""), overlay.name());
                }
            }
        }
        return rules;
    }

    private static String digest(Map<String, String> parts) {
        MessageDigest sha = Digests.sha256();
        parts.forEach((name, content) -> sha.update((name + "\0" + content + "\n").getBytes(StandardCharsets.UTF_8)));
        return hex(sha.digest());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    /** Digest of a text with line feeds alone at the ends of its lines. */
    private static byte[] content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] kept = new byte[bytes.length];
            int length = 0;
            for (int i = 0; i < bytes.length; i++) {
                boolean isPair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
                if (!isPair) {
                    kept[length++] = bytes[i];
                }
            }
            MessageDigest sha = Digests.sha256();
            sha.update(ByteBuffer.wrap(kept, 0, length));
            return sha.digest();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
