package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.extract.SitePage.Names;
import touchstone.extract.SitePage.Policy;
import touchstone.text.JsonLd;
import touchstone.text.WebAddresses;

/** What a page states about its publisher in JSON-LD, microdata or links with a property of schema.org. */
record SiteStatements(List<Policy> policies, Names names, int people, boolean hasAddress) {

    /** schema.org, NewsMediaOrganization and Organization. */
    private static final List<String> POLICIES = List.of(
            "publishingPrinciples",
            "correctionsPolicy",
            "ownershipFundingInfo",
            "ethicsPolicy",
            "masthead",
            "missionCoveragePrioritiesPolicy",
            "verificationFactCheckingPolicy",
            "actionableFeedbackPolicy",
            "diversityPolicy",
            "diversityStaffingReport",
            "noBylinesPolicy",
            "unnamedSourcesPolicy");

    private static final String[] ORGANISATIONS = {
        "newsmediaorganization", "organization", "corporation", "ngo", "localbusiness", "periodical", "newspaper"
    };
    private static final int MOST_ITEMS = 10;
    private static final int MOST_OBJECTS = 5_000;
    private static final int LONGEST_NAME = 80;

    static SiteStatements of(PageFacts page) {
        List<JsonNode> blocks = new ArrayList<>(page.data().blocks());
        page.document().select("[itemtype~=(?i)schema.org/(News)?(Media)?Organization]").stream()
                .limit(MOST_ITEMS)
                .forEach(item -> blocks.add(Microdata.read(item)));
        JsonLd graph = JsonLd.of(blocks);
        List<JsonNode> organisations = graph.ofType(ORGANISATIONS);
        Set<String> people = new HashSet<>();
        graph.ofType("person").stream().limit(MOST_OBJECTS).forEach(p -> {
            String name = graph.text(p, "name");
            if (name != null) {
                people.add(name);
            }
        });
        return new SiteStatements(
                policies(page, graph),
                names(graph, organisations),
                people.size(),
                !graph.ofType("postaladdress").isEmpty());
    }

    private static List<Policy> policies(PageFacts page, JsonLd graph) {
        Map<String, Policy> found = new LinkedHashMap<>();
        List<JsonNode> objects = new ArrayList<>(graph.ofType(ORGANISATIONS));
        objects.addAll(graph.ofType("website", "webpage", "newsarticle", "article"));
        for (JsonNode object : objects.subList(0, Math.min(objects.size(), MOST_OBJECTS))) {
            for (String property : POLICIES) {
                JsonNode value = graph.value(object, property);
                if (!value.isMissingNode()) {
                    found.putIfAbsent(property, new Policy(property, target(page.base(), graph, value)));
                }
            }
        }
        for (Element link : page.document().select("link[rel][href], a[rel][href], a[property][href]")) {
            for (String property : POLICIES) {
                if (says(link, property)) {
                    URI target = WebAddresses.resolve(page.base(), link.attr("href"));
                    found.putIfAbsent(property, new Policy(property, target));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean says(Element link, String property) {
        String said = link.attr("rel") + " " + link.attr("property");
        return said.length() < 200 && said.replaceAll("[/:#]", " ").contains(property);
    }

    private static @Nullable URI target(@Nullable URI base, JsonLd graph, JsonNode value) {
        JsonNode words = value.isObject() ? graph.value(value, "url", "@id") : value;
        return words.isTextual() ? WebAddresses.resolve(base, words.asText()) : null;
    }

    private static Names names(JsonLd graph, List<JsonNode> organisations) {
        String publication = null;
        String owner = null;
        for (JsonNode organisation : organisations) {
            publication = publication == null ? name(graph, organisation, "name") : publication;
            owner = owner == null ? name(graph, organisation, "parentOrganization", "legalName") : owner;
        }
        return new Names(publication, owner);
    }

    private static @Nullable String name(JsonLd graph, JsonNode object, String... keys) {
        String name = graph.text(object, keys);
        return name == null || name.length() > LONGEST_NAME || name.startsWith("http")
                ? null
                : name.replaceAll("\\s+", " ");
    }
}
