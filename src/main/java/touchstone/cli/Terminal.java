package touchstone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The streams of a run, and what is at their other end. Results go to {@code out}, progress and complaints to {@code errors}.
 *
 * @param outIsTerminal whether a person reads {@code out} as it comes, so that colour makes sense
 * @param errorsIsTerminal whether a person reads {@code errors} as it comes, so that progress makes sense
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream errors,
        boolean outIsTerminal,
        boolean errorsIsTerminal,
        Map<String, String> environment) {

    /** The streams of this process. The start script knows what they are, and may have put errors on another stream. */
    static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                errors(System.getProperty("touchstone.errors")),
                Boolean.getBoolean("touchstone.terminal.out"),
                Boolean.getBoolean("touchstone.terminal.errors"),
                System.getenv());
    }

    private static PrintStream errors(@org.jspecify.annotations.Nullable String number) {
        FileDescriptor descriptor = FileDescriptor.err;
        if (number != null) {
            try {
                FileDescriptor other = new FileDescriptor();
                Field field = FileDescriptor.class.getDeclaredField("fd");
                field.setAccessible(true);
                field.setInt(other, Integer.parseInt(number));
                descriptor = other;
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new IllegalStateException("cannot write errors to stream " + number, e);
            }
        }
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
