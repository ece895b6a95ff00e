package touchstone.store;

/** Unit vectors in one signed byte a number, which moves a cosine by about .002. */
final class SmallVector {

    private static final float STEP = 127;

    private SmallVector() {}

    static byte[] of(float[] vector) {
        float most = 0;
        for (float v : vector) {
            most = Math.max(most, Math.abs(v));
        }
        byte[] small = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            small[i] = (byte) Math.round(most == 0 ? 0 : vector[i] / most * STEP);
        }
        return small;
    }

    /** −1 to 1; 0 for vectors that cannot be compared. */
    static double cosine(byte[] a, byte[] b) {
        if (a.length != b.length) {
            return 0;
        }
        long both = 0;
        long first = 0;
        long second = 0;
        for (int i = 0; i < a.length; i++) {
            both += (long) a[i] * b[i];
            first += (long) a[i] * a[i];
            second += (long) b[i] * b[i];
        }
        return first == 0 || second == 0 ? 0 : both / Math.sqrt((double) first * second);
    }
}
