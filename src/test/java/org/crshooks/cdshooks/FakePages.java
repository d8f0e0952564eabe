package org.crshooks.cdshooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.ResourceSlice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers the simple way, as a tree. */
public final class FakePages implements PageReader {

    @Override
    public BundlePage read(byte[] bytes, int offset, int length) {
        try {
            return page(JsonMapper.shared().readTree(Arrays.copyOfRange(bytes, offset, offset + length)));
        } catch (JacksonException e) {
            return page(Kind.UNUSABLE, List.of(), null);
        }
    }

    private static BundlePage page(JsonNode json) {
        if (json.isNull()) {
            return page(Kind.NOTHING, List.of(), null);
        }
        return switch (json.path("resourceType").asString("")) {
            case "" -> page(Kind.UNUSABLE, List.of(), null);
            case "OperationOutcome" -> page(Kind.OPERATION_OUTCOME, List.of(), null);
            case "Bundle" -> bundle(json);
            default -> page(Kind.RESOURCE, List.of(slice(json)), null);
        };
    }

    private static BundlePage bundle(JsonNode json) {
        List<ResourceSlice> resources = new ArrayList<>();
        json.path("entry").forEach(entry -> resources.add(slice(entry.path("resource"))));
        String next = null;
        for (JsonNode link : json.path("link")) {
            next = link.path("relation").asString("").equals("next")
                    ? link.path("url").asString()
                    : next;
        }
        return page(Kind.BUNDLE, resources, next);
    }

    private static BundlePage page(Kind kind, List<ResourceSlice> resources, String next) {
        return new BundlePage(kind, resources, -1, next);
    }

    private static ResourceSlice slice(JsonNode resource) {
        byte[] bytes = resource.toString().getBytes(StandardCharsets.UTF_8);
        return new ResourceSlice(
                resource.path("resourceType").asString(""),
                resource.path("id").asString(""),
                null,
                bytes,
                0,
                bytes.length);
    }
}
