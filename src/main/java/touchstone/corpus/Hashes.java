package touchstone.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import touchstone.model.FactCheck;
import touchstone.text.Digests;
import touchstone.text.Urls;

/** Short names of long things, by the first bits of SHA-256: 64 bits tell 300,000 apart, but for one time in 400 million. */
final class Hashes {

    private Hashes() {}

    static long of(String text) {
        return ByteBuffer.wrap(sha256(text)).getLong();
    }

    /** 128 bits. */
    static byte[] wide(String text) {
        return Arrays.copyOf(sha256(text), 16);
    }

    /** What an origin said of a fact-check: all of it but the identifier and the history, which are ours to keep. */
    static long content(FactCheck fact) {
        return of(FactRecord.write(fact.withId("").withCorrections(List.of())));
    }

    /**
     * The same for the same publisher's fact-check of the same claim at the same address, whatever it is called. Somebody
     * else's page cannot take its place, since the publisher is part of it.
     */
    static long identity(FactCheck fact) {
        String address = fact.url() == null ? null : Urls.normalise(fact.url().toString());
        String place = address == null ? "id " + fact.id() : address;
        String claim = fact.claim().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return of(place + "\n" + fact.publisherDomain() + "\n" + claim.strip());
    }

    static String hex(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    private static byte[] sha256(String text) {
        return Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
