package touchstone.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import touchstone.model.Page;

/** What jsoup alone does with the bytes of a page: the floor beside which extraction is timed. */
public final class BareParse {

    private BareParse() {}

    /** Parses and throws the document away; how many elements and texts stand directly in it. */
    public static int of(Page page) {
        String address = page.uri() == null ? "" : page.uri().toString();
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.body()), page.charset(), address)
                    .childNodeSize();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read bytes that are in memory", e);
        }
    }
}
