package touchstone.cli;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why something failed, in words for a user: the names of Java's exceptions say nothing to a reader. */
final class Reason {

    private Reason() {}

    static String of(Throwable e) {
        return switch (e) {
            case UncheckedIOException u -> of(Objects.requireNonNull(u.getCause()));
            case NoSuchFileException n -> "there is no " + n.getFile();
            case AccessDeniedException a -> "access to " + a.getFile() + " is denied";
            case NotDirectoryException d -> d.getFile() + " is not a folder";
            case FileAlreadyExistsException f -> f.getFile() + " is in the way";
            case CharacterCodingException c -> "it is not valid UTF-8";
            case FileSystemException f -> f.getReason() == null ? message(f) : f.getReason() + " (" + f.getFile() + ")";
            default -> message(e);
        };
    }

    private static String message(Throwable e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
