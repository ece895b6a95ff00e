package touchstone.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched;
import touchstone.model.Validators;

/**
 * One file on its way to the disk. A broken connection is taken up again as long as each attempt brings it forward; a server
 * that cannot go on from the middle, or has another version by now, begins anew.
 */
final class Download {

    /**
     * How much and how long. There is no limit of seconds for a whole file, but a server that only drips is given up.
     *
     * @param mostBytes of a file
     * @param window in which at least {@code leastInWindow} bytes must come
     * @param longest time for one connection
     */
    record Bounds(long mostBytes, Duration window, long leastInWindow, Duration longest) {
        static final Bounds DEFAULT = new Bounds(8_000_000_000L, Duration.ofSeconds(30), 30_000, Duration.ofHours(6));
    }

    /** Less than this is no progress worth another connection. */
    private static final long STEP = 64 * 1024;

    private static final int MOST_CONNECTIONS = 100;

    private final FetchOptions options;
    private final Bounds bounds;
    private final WebAddress asked;
    private final Part part;
    private final Path target;
    private final Validators known;
    private final Downloaded.Progress progress;
    private long resumedFrom;

    Download(
            FetchOptions options,
            Bounds bounds,
            WebAddress asked,
            Part part,
            Path target,
            Validators known,
            Downloaded.Progress progress)
            throws IOException {
        this.options = options;
        this.bounds = bounds;
        this.asked = asked;
        this.part = part;
        this.target = target;
        this.known = known;
        this.progress = progress;
        resumedFrom = part.size();
    }

    Downloaded run(Visit visit, Visit.Gate gate) throws IOException {
        for (int connections = 1; ; connections++) {
            long before = part.size();
            try {
                return visit.follow(asked.uri(), new Wish(bounds.longest(), this::ask), gate, this::save);
            } catch (Stopped stopped) {
                boolean forward = part.size() - before >= STEP && connections < MOST_CONNECTIONS;
                if (!stopped.isRepeatable() || !forward) {
                    return outcome(stopped);
                }
            } catch (UncheckedIOException disk) {
                throw new IOException(disk.getMessage(), disk);
            }
        }
    }

    static Downloaded outcome(Stopped stopped) {
        return switch (stopped.outcome()) {
            case Fetched.Refused refused -> new Downloaded.Refused(refused.reason(), refused.message());
            case Fetched.Failed failed -> new Downloaded.Failed(failed.reason(), failed.message(), failed.retryAfter());
            case Fetched.Ok ok -> throw new IllegalStateException("nothing stopped it");
            case Fetched.NotModified same -> throw new IllegalStateException("nothing stopped it");
        };
    }

    private void ask(WebAddress to, HttpGet request) {
        request.setHeader("Accept", "*/*");
        request.setHeader("Accept-Encoding", "identity");
        try {
            String version = part.version(asked.uri());
            if (version != null) {
                request.setHeader("Range", "bytes=" + part.size() + "-");
                request.setHeader("If-Range", version);
            } else if (to.equals(asked)) {
                Wish.conditions(known, request);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Downloaded save(WebAddress address, Answer answer) throws Stopped, IOException {
        String said = OptOut.said(answer, options.robotName());
        if (said != null) {
            throw Trouble.optOut(address.host(), said);
        }
        switch (answer.status()) {
            case 304 -> {
                if (answer.wasConditional()) {
                    return new Downloaded.NotModified();
                }
                throw Trouble.status(address.host(), answer);
            }
            case 200 -> restart(version(answer));
            case 206 -> checkRange(address, answer);
            case 416 -> throw anew(address);
            default -> throw Trouble.status(address.host(), answer);
        }
        long total = total(answer);
        String version =
                onDisk(() -> Optional.ofNullable(part.version(asked.uri()))).orElse(null);
        copy(address, answer, total);
        onDisk(() -> {
            part.finish();
            return "";
        });
        return new Downloaded.Ok(target, validators(answer, version), resumedFrom);
    }

    private void restart(@Nullable String version) {
        resumedFrom = 0;
        onDisk(() -> {
            part.restart(asked.uri(), version);
            return "";
        });
    }

    /** A part that the server cannot go on with is thrown away, and the next attempt begins anew. */
    private Stopped anew(WebAddress address) {
        restart(null);
        return Trouble.brokenOff(address.host()).repeatable();
    }

    private void checkRange(WebAddress address, Answer answer) throws Stopped {
        String range = answer.header("Content-Range");
        boolean fits = range != null && range.strip().startsWith("bytes " + onDisk(part::size) + "-");
        if (!fits) {
            throw anew(address);
        }
    }

    /** Length of the whole file in bytes, −1 if the server does not say. */
    private static long total(Answer answer) {
        String range = answer.header("Content-Range");
        if (answer.status() == 206 && range != null) {
            String total = range.substring(range.lastIndexOf('/') + 1).strip();
            return total.matches("[0-9]{1,18}") ? Long.parseLong(total) : -1;
        }
        return answer.length();
    }

    /** By what a part of this version can be recognised for certain (RFC 9110, 13.1.5). */
    private static @Nullable String version(Answer answer) {
        Validators validators = answer.validators();
        String etag = validators.etag();
        return etag != null && etag.startsWith("\"") ? etag : validators.lastModified();
    }

    private static Validators validators(Answer answer, @Nullable String version) {
        Validators said = answer.validators();
        if (version == null || said.etag() != null || said.lastModified() != null) {
            return said;
        }
        return version.startsWith("\"") ? new Validators(version, null) : new Validators(null, version);
    }

    private void copy(WebAddress address, Answer answer, long total) throws Stopped, IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = onDisk(part::size);
        long windowStart = System.nanoTime();
        long windowBytes = 0;
        progress.at(size, total);
        InputStream in = answer.stream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int length = n;
            onDisk(() -> {
                part.append(buffer, length);
                return "";
            });
            size += n;
            windowBytes += n;
            if (size > bounds.mostBytes()) {
                restart(null);
                throw Trouble.tooLarge(address.host(), bounds.mostBytes());
            }
            if (System.nanoTime() - windowStart > bounds.window().toNanos()) {
                if (windowBytes < bounds.leastInWindow()) {
                    throw Trouble.timedOut(address.host());
                }
                windowStart = System.nanoTime();
                windowBytes = 0;
            }
            progress.at(size, total);
        }
        if (total >= 0 && size != total) {
            throw Trouble.brokenOff(address.host()).repeatable();
        }
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }

    /** Keeps errors of the disk apart from those of the network. */
    private static <T> T onDisk(DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
