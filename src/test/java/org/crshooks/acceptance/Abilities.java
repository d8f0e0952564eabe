package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a CapabilityStatement says can be done, as comparable lines. */
final class Abilities {

    private Abilities() {}

    /** Of the statements that are published under these ids, together. */
    static Set<String> published(String... ids) {
        Set<String> lines = new TreeSet<>();
        for (String id : ids) {
            try {
                lines.addAll(of(
                        Json.read(Files.readString(Path.of("fhir-profiles", "CapabilityStatement-" + id + ".json")))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    /** Interaction, operation with its definition, search parameter with its type, include; each of its type. */
    static Set<String> of(JsonNode statement) {
        Set<String> lines = new TreeSet<>();
        JsonNode rest = statement.path("rest").path(0);
        add(lines, "", rest);
        for (JsonNode resource : rest.path("resource")) {
            String type = resource.path("type").asString();
            add(lines, type, resource);
            for (JsonNode parameter : resource.path("searchParam")) {
                lines.add(type + "?" + parameter.path("name").asString() + " "
                        + parameter.path("type").asString());
            }
            resource.path("searchInclude").forEach(include -> lines.add(type + " include " + include.asString()));
            for (String ability : List.of("updateCreate", "conditionalCreate")) {
                if (resource.path(ability).asBoolean(false)) {
                    lines.add(type + " " + ability);
                }
            }
        }
        return lines;
    }

    private static void add(Set<String> lines, String where, JsonNode part) {
        part.path("interaction")
                .forEach(i -> lines.add(where + " " + i.path("code").asString()));
        for (JsonNode operation : part.path("operation")) {
            lines.add(where + " $" + operation.path("name").asString() + " "
                    + operation.path("definition").asString());
        }
    }
}
