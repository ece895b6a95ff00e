package touchstone.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Page;
import touchstone.text.WebAddresses;
import touchstone.text.WebDates;

/** Reads JSON feeds, versions 1 and 1.1. */
final class JsonFeedReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeedReader() {}

    static Listing read(Page page) {
        JsonNode feed;
        try {
            feed = JSON.readTree(page.body());
        } catch (JsonProcessingException e) {
            return Listing.broken("it is not a feed: its JSON is broken at line "
                    + (e.getLocation() == null ? "1" : e.getLocation().getLineNr()));
        } catch (IOException e) {
            return Listing.broken("it is not a feed: " + e.getMessage());
        }
        if (!feed.path("items").isArray()) {
            return Listing.broken("it is not a feed: the JSON has no list of items");
        }
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            URI address = address(item, page.uri());
            if (address != null) {
                Instant changed = instant(item.path("date_modified"));
                items.add(new FeedItem(address, changed == null ? instant(item.path("date_published")) : changed));
            }
        }
        return Listing.of(items);
    }

    private static @Nullable URI address(JsonNode item, @Nullable URI base) {
        for (String key : List.of("url", "external_url", "id")) {
            URI address = WebAddresses.resolve(base, item.path(key).textValue());
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    private static @Nullable Instant instant(JsonNode date) {
        OffsetDateTime moment = WebDates.moment(date.textValue());
        return moment == null ? null : moment.toInstant();
    }
}
