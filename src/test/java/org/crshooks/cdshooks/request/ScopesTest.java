package org.crshooks.cdshooks.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

    @ParameterizedTest
    @CsvSource({
        "launch openid fhirUser, true",
        "'', true",
        "patient/Observation.read, true",
        "patient/Observation.rs, true",
        "user/*.cruds, true",
        "user/*.*, true",
        "system/Observation.r, true",
        "patient/Observation.rs?category=vital-signs, true",
        "patient/Condition.read patient/Patient.rs, false",
        "patient/Observation.write, false",
        "patient/Observation.cud, false",
        "patient/ObservationDefinition.read, false"
    })
    void tellsWhatMayBeRead(String scope, boolean expected) {
        assertThat(Scopes.parse(scope).mayRead("Observation")).isEqualTo(expected);
    }
}
