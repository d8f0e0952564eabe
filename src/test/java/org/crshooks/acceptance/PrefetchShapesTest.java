package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same facts in the shapes of different EHRs give the same grades; what must not count is named and does not. */
@RunningService
class PrefetchShapesTest {

    /** Untreated low pressure, cannula, high-flow cannula, two pressors, high dose by weight, mask with pressor. */
    private static final List<String> CASES = List.of("B03", "C05", "C07", "B16", "B29", "H07");

    @LocalServerPort
    private int port;

    private Service service;
    private Ehr ehr;

    @BeforeEach
    void connect() {
        service = new Service(port);
        ehr = new Ehr(service.prefetchTemplates(Service.PATIENT_VIEW));
    }

    static List<Shape> shapes() {
        return Shape.all();
    }

    static List<Intruder> intruders() {
        return Intruder.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void sameGrades(Shape shape) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        boolean changed = false;
        for (String id : CASES) {
            WorkedCase worked = WorkedCase.of(id);
            ObjectNode request = shape.request(ehr, CaseChart.of(worked));
            changed |= !request.equals(ehr.request(CaseChart.of(worked)));
            Reply reply = service.patientView(request, "en");
            softly.assertThat(worked.wrong(reply)).as(worked.toString()).isEmpty();
            softly.assertThat(ignored(reply)).as(worked + ": ignored").isEmpty();
            softly.assertThat(reply.assessment().path("notAsked").size())
                    .as(worked + ": not asked")
                    .isZero();
        }
        softly.assertThat(changed).as("this shape differs from the plain one").isTrue();
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("F28 H4 H9 H10 what must not count")
    @MethodSource("intruders")
    void doesNotCountAndIsNamed(Intruder intruder) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (String id : CASES) {
            WorkedCase worked = WorkedCase.of(id);
            Chart chart = CaseChart.of(worked);
            Set<String> expected = intruder.enter(chart).stream()
                    .map(r -> r.path("resourceType").asString() + "/"
                            + r.path("id").asString() + " " + intruder.reason())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(expected).isNotEmpty();
            Reply reply = service.patientView(ehr.request(chart), "en");
            softly.assertThat(worked.wrong(reply)).as(worked.toString()).isEmpty();
            softly.assertThat(ignored(reply)).as(worked + ": ignored").isEqualTo(expected);
        }
        softly.assertAll();
    }

    private static Set<String> ignored(Reply reply) {
        Set<String> ignored = new TreeSet<>();
        for (JsonNode entry : reply.assessment().path("ignored")) {
            ignored.add(
                    entry.path("source").asString() + " " + entry.path("reason").asString());
        }
        return ignored;
    }
}
