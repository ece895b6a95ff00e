package touchstone.collect;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Visited;

/**
 * What a source names at the moment.
 *
 * @param items its pages, each once
 * @param read the listings that were read, to be remembered once their pages are done
 */
record Listed(List<Item> items, List<Visited> read) {

    Listed {
        items = List.copyOf(items);
        read = List.copyOf(read);
    }

    /**
     * A page to visit.
     *
     * @param key the normal form of its address
     * @param named whether the user named the page itself, so that it is looked at again in every round
     */
    record Item(URI uri, URI key, @Nullable Instant changed, boolean named) {}
}
