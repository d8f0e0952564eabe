package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConformanceResourcesTest {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    private final ResourceStore store = new ResourceStore(Clock.systemUTC());
    private final Searches searches = new Searches(store, new ValueReader(CONTEXT));

    @BeforeEach
    void load() throws IOException {
        ConformanceResources.load(CONTEXT, store, "classpath*:/sandbox/conformance/**/*.json");
    }

    @Test
    void filesAreServedUnderTheirOwnIds() {
        assertThat(store.read("CodeSystem", "colours", null)).isNotNull();
        assertThat(store.read("StructureDefinition", "thing", null)).isNotNull();
        assertThat(store.all("Observation")).isEmpty();
    }

    @Test
    void theyAreFoundByUrlAndName() {
        assertThat(found("CodeSystem", "url", "https://crshooks.org/fhir/CodeSystem/colours"))
                .containsExactly("colours");
        assertThat(found("CodeSystem", "url", "https://crshooks.org/fhir/CodeSystem"))
                .isEmpty();
        assertThat(found("StructureDefinition", "name", "thi")).containsExactly("thing");
        assertThat(found("StructureDefinition", "_id", "thing")).containsExactly("thing");
    }

    private List<String> found(String type, String parameter, String value) {
        Bundle bundle =
                searches.search(type, Map.of(parameter, new String[] {value}), new OwnAddress("http://localhost/fhir"));
        return bundle.getEntry().stream()
                .map(e -> e.getResource().getIdElement().getIdPart())
                .toList();
    }
}
