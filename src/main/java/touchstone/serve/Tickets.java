package touchstone.serve;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tickets for the form of our own page: other sites can send a form here, but cannot read a ticket. Good for some hours, and
 * only with the process that gave them out. Thread-safe.
 */
final class Tickets {

    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource clock;

    Tickets(InstantSource clock) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.clock = clock;
    }

    String issue() {
        byte[] end = ByteBuffer.allocate(Long.BYTES)
                .putLong(clock.instant().plus(GOOD_FOR).toEpochMilli())
                .array();
        byte[] ticket = Arrays.copyOf(end, Long.BYTES + 32);
        System.arraycopy(sign(end), 0, ticket, Long.BYTES, 32);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ticket);
    }

    boolean isGood(String ticket) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(ticket);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (bytes.length != Long.BYTES + 32) {
            return false;
        }
        byte[] end = Arrays.copyOf(bytes, Long.BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        return MessageDigest.isEqual(sign(end), signature)
                && clock.instant()
                        .isBefore(Instant.ofEpochMilli(ByteBuffer.wrap(end).getLong()));
    }

    private byte[] sign(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
