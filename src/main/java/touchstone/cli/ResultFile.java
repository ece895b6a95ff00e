package touchstone.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Where a long result goes, piece by piece: standard output, or a file that is replaced whole or not at all. */
final class ResultFile {

    private ResultFile() {}

    /** Hands over the place to write to; returns what the writer returns. */
    static long write(Terminal terminal, @Nullable Path file, ToLongFunction<PrintWriter> body) {
        if (file == null) {
            // Standard output is left open, and its trouble is found out at the end of the run.
            PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            long count = body.applyAsLong(out);
            out.flush();
            return count;
        }
        return replaced(file, aside -> {
            try (OutputStream bytes = Files.newOutputStream(aside);
                    Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                PrintWriter checked = new PrintWriter(out);
                long count = body.applyAsLong(checked);
                if (checked.checkError()) {
                    throw new Failure("cannot write " + file + ": the disk may be full.");
                }
                return count;
            }
        });
    }

    /** Writes a file. */
    interface Body<T> {
        T to(Path file) throws IOException;
    }

    /** Has a file written beside the one that it then replaces. */
    static <T> T replaced(Path file, Body<T> body) {
        Path target = file.toAbsolutePath();
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        try {
            T result = body.to(aside);
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }
}
