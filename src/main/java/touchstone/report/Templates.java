package touchstone.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import touchstone.text.Digests;

/**
 * The templates of pages. Everything that is filled in is escaped; nothing can be filled in as it is. What a template forgets to
 * unmask is unmasked on the way.
 */
final class Templates {

    private static final String STYLE_NAME = "style.css";

    private static final Template PAGE = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withFormatter(Templates::shown)
            .withLoader(name -> new StringReader(part(name)))
            .compile(part("page"));

    /** The style of every page, in the notation of a content security policy. */
    static final String STYLE_HASH = "'sha256-"
            + Base64.getEncoder()
                    .encodeToString(Digests.sha256().digest(part(STYLE_NAME).getBytes(StandardCharsets.UTF_8)))
            + "'";

    private Templates() {}

    static String fill(PageView view) {
        return PAGE.execute(view);
    }

    /** Text that goes back to whoever typed it, so that nothing in it may be labelled. */
    record Typed(String text) {}

    private static String shown(Object value) {
        return switch (value) {
            case Typed typed -> typed.text();
            case String text -> Words.inline(text);
            default -> String.valueOf(value);
        };
    }

    private static String part(String name) {
        String file = name.indexOf('.') < 0 ? name + ".mustache" : name;
        try (InputStream in = Templates.class.getResourceAsStream("/touchstone/report/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the template " + file, e);
        }
    }
}
