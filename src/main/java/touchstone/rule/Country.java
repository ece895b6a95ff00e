package touchstone.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The country that the ending of an address names. */
final class Country {

    /** Endings that are sold to the whole world, so that they say nothing of a country. */
    private static final Set<String> SOLD =
            Set.of("ai", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "to", "tv", "ws");

    private static final Set<String> ALL = Arrays.stream(Locale.getISOCountries())
            .map(c -> c.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private Country() {}

    /** {@code fr} for {@code www.lemonde.fr}, {@code gb} for {@code bbc.co.uk}; empty if the ending names none. */
    static String of(@Nullable String host) {
        if (host == null) {
            return "";
        }
        int slash = host.indexOf('/');
        String name = slash < 0 ? host : host.substring(0, slash);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("uk")) {
            return "gb";
        }
        return ALL.contains(ending) && !SOLD.contains(ending) ? ending : "";
    }
}
