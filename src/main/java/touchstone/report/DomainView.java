package touchstone.report;

import java.net.IDN;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;
import touchstone.text.Lookalikes;

/**
 * A domain as machines know it, and as a reader would see it where that differs.
 *
 * @param ascii in punycode where it is not plain
 * @param words what browsers may show; null if it is the same
 * @param twin the plain domain that it can be mistaken for; null if there is none
 */
record DomainView(
        String ascii, @Nullable Words words, @Nullable String twin) {

    static DomainView of(String domain) {
        String host = Domains.host(domain);
        String ascii = host == null ? domain : host;
        String unicode = IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED);
        return unicode.equals(ascii)
                ? new DomainView(ascii, null, null)
                : new DomainView(ascii, Words.of(unicode), Lookalikes.plainTwin(unicode));
    }

    static @Nullable DomainView ofNullable(@Nullable String domain) {
        return domain == null ? null : of(domain);
    }

    /** Whether it has letters that are not plain. */
    boolean unicode() {
        return words != null;
    }
}
