package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.crshooks.acceptance.Service.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Patients of a real HAPI FHIR JPA server, graded inside it by the plug-in. */
class HapiPluginIT implements StoredGrades {

    @Override
    public FhirPartner partner() {
        return HapiServer.plain();
    }

    @Override
    public FhirPartner operation() {
        return HapiServer.withPlugin();
    }

    @Test
    void theServerTellsOfTheOperation() {
        assertThat(operation().get("metadata").body().toString())
                .contains("https://crshooks.org/fhir/OperationDefinition/crs-grade");
    }

    @ParameterizedTest(name = "$crs-grade {0}")
    @MethodSource("org.crshooks.acceptance.WorkedCase#all")
    void workedCasesByOperation(WorkedCase worked) {
        Chart chart = CaseChart.of(worked);
        partner().store(chart.resources);

        Map<String, Range> grades = StoredGrades.grades(grade(chart.patientId, chart.asOf));

        if (worked.assessed()) {
            assertThat(worked.wrong(grades))
                    .as(worked.json().path("rationale").asString())
                    .isEmpty();
        } else {
            assertThat(grades).isEmpty();
        }
    }
}
