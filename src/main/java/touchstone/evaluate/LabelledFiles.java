package touchstone.evaluate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files of labelled data, plain or gzipped. */
final class LabelledFiles {

    private LabelledFiles() {}

    /** The lines of a file in UTF-8, split at line feeds only: some texts hold other line separators. */
    static List<String> lines(Path file) throws IOException {
        try (BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            InputStream in = gzip ? new GZIPInputStream(raw) : raw;
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("\r?\n"));
        }
    }
}
