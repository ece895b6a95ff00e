package touchstone.serve;

/**
 * A reply that is made once and sent often; kept gzipped, since most clients take it so.
 *
 * @param gzip the whole file
 * @param length of what is in it, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Packed(byte[] gzip, int length) {

    static Packed of(byte[] plain) {
        byte[] deflated = Gzip.deflated(plain);
        return new Packed(Gzip.file(plain, deflated, Gzip.length(deflated)), plain.length);
    }

    /** What is in it. */
    byte[] plain() {
        return Gzip.unpacked(gzip, length);
    }
}
