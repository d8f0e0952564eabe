package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.crshooks.acceptance.Places.Place;
import org.crshooks.acceptance.Service.Range;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that cannot be read never makes a patient look better: either the grade stays, or it is not determined, or the
 * entry is named among the ignored ones. The therapy is left whole: without one there is no grade to lower.
 */
@RunningService
class LostValuesTest {

    private static final long SEED = 20_260_105;
    private static final int PER_STORY = 60;
    private static final Set<String> TYPES = Set.of("Observation", "MedicationAdministration", "Procedure");
    private static final List<String> WRONG = List.of("true", "\"?\"", "[]", "{}", "[7]", "{\"x\":[1]}", "null", "-7");

    /** What an entry is about is no value: without its code it is an entry that no rule concerns. */
    private static final Set<String> IDENTITY = Set.of(
            "resourceType", "id", "code", "coding", "medicationCodeableConcept", "medicationReference", "category");

    private static final BiPredicate<String, JsonNode> VALUES = (name, value) -> !IDENTITY.contains(name);

    @LocalServerPort
    private int port;

    private Service service;

    @BeforeEach
    void connect() {
        service = new Service(port);
    }

    static Stream<Story> stories() {
        return Story.of(Service.PATIENT_VIEW).stream()
                .filter(s -> !s.response("en").path("cards").isEmpty());
    }

    /** One place of one resource, and what stands there instead. */
    private record Loss(String resource, String path, String value) {

        ObjectNode spoil(ObjectNode request) {
            for (ObjectNode each : resources(request)) {
                if (name(each).equals(resource)) {
                    Places.of(each, VALUES).stream()
                            .filter(p -> p.path().equals(path))
                            .forEach(p -> p.set(Json.read(value)));
                }
            }
            return request;
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("F28 H9 H10 unreadable values")
    @MethodSource("stories")
    void neverLowersUnseen(Story story) {
        Reply truth = service.patientView(story.request(), "en");
        List<Loss> losses = losses(story.request());
        Collections.shuffle(losses, new Random(SEED));
        List<String> unseen = losses.stream().limit(PER_STORY).toList().parallelStream()
                .map(loss -> unseen(truth, loss, service.patientView(loss.spoil(story.request()), "en")))
                .filter(Objects::nonNull)
                .toList();

        assertThat(losses).hasSizeGreaterThan(PER_STORY);
        assertThat(unseen).isEmpty();
    }

    private static List<Loss> losses(ObjectNode request) {
        List<Loss> losses = new ArrayList<>();
        for (ObjectNode resource : resources(request)) {
            if (isTherapy(resource, request)) {
                continue;
            }
            for (Place place : Places.of(resource, VALUES)) {
                WRONG.forEach(value -> losses.add(new Loss(name(resource), place.path(), value)));
            }
        }
        return losses;
    }

    private static boolean isTherapy(ObjectNode resource, ObjectNode request) {
        boolean found = request.path("prefetch")
                .path("therapy")
                .path("entry")
                .valueStream()
                .anyMatch(entry -> name(entry.path("resource")).equals(name(resource)));
        return found || resource.path("code").toString().contains("crs-therapy");
    }

    private static List<ObjectNode> resources(ObjectNode request) {
        return request.path("prefetch")
                .valueStream()
                .flatMap(bundle -> bundle.path("entry").valueStream())
                .map(entry -> (ObjectNode) entry.path("resource"))
                .filter(r -> TYPES.contains(r.path("resourceType").asString()))
                .toList();
    }

    private static String name(JsonNode resource) {
        return resource.path("resourceType").asString() + "/"
                + resource.path("id").asString();
    }

    /** Null where nothing is wrong. */
    private static String unseen(Reply truth, Loss loss, Reply reply) {
        boolean named = reply.assessment()
                .path("ignored")
                .valueStream()
                .anyMatch(i -> i.path("source").asString().equals(loss.resource()));
        List<String> lower = new ArrayList<>();
        truth.grades().forEach((scale, before) -> {
            Range after = reply.grades().getOrDefault(scale, new Range(0, 0));
            if (after.ceiling() < before.floor()) {
                lower.add(scale + " " + before + " -> " + after);
            }
        });
        return named || lower.isEmpty() ? null : loss + " " + lower;
    }
}
