package org.crshooks.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OpenAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/metadata",
                "/fhir/CodeSystem",
                "/fhir/CodeSystem/crs-grade",
                "/fhir/ValueSet/temperature",
                "/fhir/ConceptMap/drugs",
                "/fhir/OperationDefinition/crs-grade",
                "/fhir/StructureDefinition/crs-grade",
                "/fhir/CapabilityStatement"
            })
    @DisplayName("H2 what the FHIR endpoint says of itself is open, to be read")
    void open(String path) {
        assertThat(OpenAddresses.conformance(new MockHttpServletRequest("GET", path)))
                .isTrue();
        assertThat(OpenAddresses.conformance(new MockHttpServletRequest("POST", path)))
                .isFalse();
        assertThat(OpenAddresses.conformance(new MockHttpServletRequest("PUT", path)))
                .isFalse();
    }

    @Test
    @DisplayName("H2 every kind of resource that is published is open")
    void published() {
        String[] files = Path.of("fhir-profiles").toFile().list((folder, name) -> name.matches("[A-Z].*\\.json"));
        assertThat(files)
                .hasSizeGreaterThan(40)
                .allSatisfy(file -> assertThat(OpenAddresses.conformance(
                                new MockHttpServletRequest("GET", "/fhir/" + file.split("-")[0])))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir",
                "/fhir/",
                "/fhir/$crs-grade",
                "/fhir/%24crs-grade",
                "/fhir/Patient/p1/$crs-grade",
                "/fhir/Patient",
                "/fhir/Observation/1",
                "/fhir/$crs-grade/../metadata",
                "/fhir/$crs-grade/%2e%2e/metadata",
                "/fhir/metadata/../$crs-grade",
                "/fhir/metadata;/../$crs-grade",
                "/fhir/metadata;x=1",
                "/fhir/metadata/$crs-grade",
                "/fhir/metadata/",
                "/fhir//metadata",
                "//fhir/metadata",
                "/fhir/./metadata",
                "/fhir/CodeSystem/..",
                "/fhir/CodeSystem/../$crs-grade",
                "/fhir/CodeSystem/$lookup",
                "/fhir/CodeSystem/crs-grade/$lookup",
                "/fhir/codesystem",
                "/fhir/CodeSystemX",
                "/x/fhir/metadata",
                "/FHIR/metadata"
            })
    @DisplayName("H2 nothing else is, however it is spelt")
    void closed(String path) {
        assertThat(OpenAddresses.conformance(new MockHttpServletRequest("GET", path)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cds-services/", "/cds-services;x", "/cds-services/crs-patient-view", "//cds-services"})
    void discoveryAlone(String path) {
        assertThat(OpenAddresses.discovery(new MockHttpServletRequest("GET", "/cds-services")))
                .isTrue();
        assertThat(OpenAddresses.discovery(new MockHttpServletRequest("POST", "/cds-services")))
                .isFalse();
        assertThat(OpenAddresses.discovery(new MockHttpServletRequest("GET", path)))
                .isFalse();
    }
}
