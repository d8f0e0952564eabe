package org.crshooks.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** One patient of {@code cases/grading.jsonl} with the grade that each scale must give. */
record WorkedCase(JsonNode json) {

    private static final Map<String, String> SCALES = Map.of(
            "ASTCT", "astct-2019",
            "CTCAE5", "ctcae-v5",
            "CTCAE4", "ctcae-v4",
            "Lee", "lee-2014",
            "CARTOX", "cartox-2018",
            "Penn", "penn-2018",
            "MSKCC", "mskcc");

    /** Without a therapy that can cause CRS there is nothing to grade. */
    private static final Set<String> NO_CAUSE = Set.of("none", "infection-only", "non-protein-drug");

    private static final int HIGHEST = 5;

    static List<WorkedCase> all() throws IOException {
        return new ClassPathResource("cases/grading.jsonl")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> new WorkedCase(Json.read(line)))
                .toList();
    }

    static WorkedCase of(String id) throws IOException {
        return all().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    String id() {
        return json.path("id").asString();
    }

    String cause() {
        return json.path("cause").asString();
    }

    JsonNode inputs() {
        return json.path("inputs");
    }

    boolean assessed() {
        return !NO_CAUSE.contains(cause());
    }

    /** What each scale may answer, by the id of the scale. */
    Map<String, Expected> expected() {
        Map<String, Expected> expected = new LinkedHashMap<>();
        json.path("expected").properties().forEach(e -> expected.put(SCALES.get(e.getKey()), expected(e.getKey())));
        return expected;
    }

    private Expected expected(String scale) {
        JsonNode grade = json.path("expected").path(scale);
        if (grade.isInt()) {
            return new Expected(grade.asInt(), grade.asInt(), true);
        }
        JsonNode bounds = json.path("indeterminate");
        return new Expected(
                bounds.path("at_least").path(scale).asInt(0),
                bounds.path("at_most").path(scale).asInt(HIGHEST),
                false);
    }

    /** The scales that answer something else, with what they should say and what they say. */
    Map<String, String> wrong(Service.Reply reply) {
        return wrong(reply.grades());
    }

    Map<String, String> wrong(Map<String, Service.Range> grades) {
        Map<String, String> wrong = new TreeMap<>();
        expected().forEach((scale, expected) -> {
            if (!expected.allows(grades.get(scale))) {
                wrong.put(scale, "should be " + expected + ", is " + grades.get(scale));
            }
        });
        return wrong;
    }

    List<String> flags() {
        return json.path("expected_flags").valueStream().map(JsonNode::asString).toList();
    }

    /** The highest grades of the episode, by the id of the scale; empty where the case says nothing of them. */
    Map<String, Integer> highest() {
        Map<String, Integer> highest = new LinkedHashMap<>();
        json.path("expected_episode_max")
                .properties()
                .forEach(e -> highest.put(SCALES.get(e.getKey()), e.getValue().asInt()));
        return highest;
    }

    @Override
    public String toString() {
        return id() + " " + json.path("narrative").asString();
    }

    /** One grade, or for an indeterminate one the bounds of its range. */
    record Expected(int atLeast, int atMost, boolean determined) {

        boolean allows(Service.Range grade) {
            if (grade == null) {
                return false;
            }
            return determined
                    ? grade.floor() == atLeast && grade.ceiling() == atMost
                    : grade.floor() < grade.ceiling() && grade.floor() >= atLeast && grade.ceiling() <= atMost;
        }

        @Override
        public String toString() {
            return determined ? "" + atLeast : "a range within " + atLeast + ".." + atMost;
        }
    }
}
