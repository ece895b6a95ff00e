package touchstone.fetch;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched.Reason;
import touchstone.model.Validators;

/** What became of an attempt to download a file. */
public sealed interface Downloaded {

    /**
     * The whole file is here.
     *
     * @param validators by which the server will recognise this version
     * @param resumedFrom how many bytes an earlier attempt had left behind, 0 if none
     */
    record Ok(Path path, Validators validators, long resumedFrom) implements Downloaded {}

    /** The file is still the one that we have. */
    record NotModified() implements Downloaded {}

    /** Touchstone may not or will not fetch it. {@code message} says why and what a person can do, in one sentence. */
    record Refused(Reason reason, String message) implements Downloaded {}

    /**
     * It could not be had whole. What came is kept beside the target, and the next attempt goes on from there.
     *
     * @param retryAfter when the server wants to be asked again, null if it did not say
     */
    record Failed(Reason reason, String message, @Nullable Duration retryAfter) implements Downloaded {}

    /** Hears how a download goes on. */
    @FunctionalInterface
    interface Progress {

        /** Hears of nothing. */
        Progress NONE = (bytes, total) -> {};

        /**
         * Called now and then from the thread that reads.
         *
         * @param bytes of the file that are here
         * @param total of the whole file, −1 if the server does not say
         */
        void at(long bytes, long total);
    }
}
