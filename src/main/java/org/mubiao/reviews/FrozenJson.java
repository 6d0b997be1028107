package org.mubiao.reviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mubiao.checks.Finding;
import org.mubiao.checks.Grade;
import org.mubiao.projects.FindingKey;
import org.mubiao.shared.Message;
import org.mubiao.table.FieldPath;
import org.mubiao.tenancy.AccountId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is frozen beside a table, as text. A finding keeps its key and what fills it, so that it is read in any language. */
final class FrozenJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FrozenJson() {}

    static String findings(List<Finding> findings) {
        ArrayNode all = NODES.arrayNode();
        for (Finding finding : findings) {
            ObjectNode one = all.addObject()
                    .put("rule", finding.ruleId())
                    .put("grade", finding.grade().key())
                    .put("path", finding.path().toString())
                    .put("message", finding.message().key());
            ArrayNode arguments = one.putArray("arguments");
            finding.message().arguments().forEach(argument -> arguments.add(argument.toString()));
        }
        return MAPPER.writeValueAsString(all);
    }

    static List<Finding> findings(String json) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode one : MAPPER.readTree(json)) {
            List<Object> arguments = new ArrayList<>();
            one.path("arguments").forEach(argument -> arguments.add(argument.asString()));
            findings.add(new Finding(
                    one.path("rule").asString(),
                    Grade.valueOf(one.path("grade").asString().toUpperCase(Locale.ROOT)),
                    path(one),
                    new Message(one.path("message").asString(), arguments)));
        }
        return List.copyOf(findings);
    }

    static String justifications(Map<FindingKey, String> justifications) {
        ArrayNode all = NODES.arrayNode();
        justifications.forEach((finding, text) -> all.addObject()
                .put("rule", finding.rule())
                .put("path", finding.path().toString())
                .put("text", text));
        return MAPPER.writeValueAsString(all);
    }

    static Map<FindingKey, String> justifications(String json) {
        Map<FindingKey, String> justifications = new LinkedHashMap<>();
        for (JsonNode one : MAPPER.readTree(json)) {
            justifications.put(
                    new FindingKey(one.path("rule").asString(), path(one)),
                    one.path("text").asString());
        }
        return justifications;
    }

    static String authors(Set<AccountId> authors) {
        ArrayNode all = NODES.arrayNode();
        authors.forEach(author -> all.add(Long.toString(author.value())));
        return MAPPER.writeValueAsString(all);
    }

    static Set<AccountId> authors(String json) {
        Set<AccountId> authors = new LinkedHashSet<>();
        MAPPER.readTree(json).forEach(author -> authors.add(new AccountId(Long.parseLong(author.asString()))));
        return authors;
    }

    private static FieldPath path(JsonNode one) {
        String written = one.path("path").asString();
        return FieldPath.parse(written).orElseThrow(() -> new IllegalStateException("not a path: " + written));
    }
}
