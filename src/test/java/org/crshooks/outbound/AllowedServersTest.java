package org.crshooks.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedServersTest {

    private final AllowedServers servers = new AllowedServers(
            List.of("https://ehr.example.org/fhir", "http://127.0.0.1:8080/fhir", "http://[::1]:8080/fhir/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example.org/fhir",
                "https://ehr.example.org/fhir/",
                "https://ehr.example.org:443/fhir",
                "HTTPS://EHR.example.ORG/fhir",
                "https://ehr.example.org/fhir/r4",
                "https://ehr.example.org/fhir/tenant-1/r4/",
                "http://127.0.0.1:8080/fhir",
                "http://[::1]:8080/fhir"
            })
    void allows(String url) {
        assertThat(servers.find(url)).isPresent();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "http://ehr.example.org/fhir",
                "https://ehr.example.org",
                "https://ehr.example.org/",
                "https://ehr.example.org/fhirx",
                "https://ehr.example.org/FHIR",
                "https://ehr.example.org/other/fhir",
                "https://ehr.example.org:8443/fhir",
                "https://ehr.example.org:0/fhir",
                "https://ehr.example.org:99999/fhir",
                "https://ehr.example.org:/fhir",
                "https://ehr.example.org./fhir",
                "https://ehr.example.org.evil.com/fhir",
                "https://evilehr.example.org/fhir",
                "https://evil.com/ehr.example.org/fhir",
                "https://evil.com?https://ehr.example.org/fhir",
                "https://evil.com#https://ehr.example.org/fhir",
                "https://ehr.example.org@evil.com/fhir",
                "https://user:pw@ehr.example.org/fhir",
                "https://@ehr.example.org/fhir",
                "https://evil.com\\@ehr.example.org/fhir",
                "https://ehr.example.org\\@evil.com/fhir",
                "https://ehr.example.org\\fhir",
                "https:\\\\ehr.example.org\\fhir",
                "https:/ehr.example.org/fhir",
                "https:ehr.example.org/fhir",
                "//ehr.example.org/fhir",
                "/fhir",
                "ehr.example.org/fhir",
                "https://ehr.example.org/fhir/../admin",
                "https://ehr.example.org/fhir/..",
                "https://ehr.example.org/fhir/./x",
                "https://ehr.example.org/fhir/..;/admin",
                "https://ehr.example.org/fhir/...",
                "https://ehr.example.org/fhir/%2e%2e/admin",
                "https://ehr.example.org/fhir/%2E./admin",
                "https://ehr.example.org/fhir%2fx",
                "https://ehr.example.org/%66hir",
                "https://ehr.example.org//fhir",
                "https://ehr.example.org/fhir?x=1",
                "https://ehr.example.org/fhir#x",
                "https://ehr.example.org/fhir x",
                " https://ehr.example.org/fhir",
                "https://ehr.example.org/fhir\n",
                "https://ehr.example.org/fhir\r\nHost: evil.com",
                "https://ehr.example.org/fhir\u0000",
                "https://ehr。example。org/fhir",
                "https://еhr.example.org/fhir",
                "https://xn--hr-mlc.example.org/fhir",
                "http://2130706433:8080/fhir",
                "http://0x7f000001:8080/fhir",
                "http://0177.0.0.1:8080/fhir",
                "http://127.1:8080/fhir",
                "http://127.0.0.2:8080/fhir",
                "http://0.0.0.0:8080/fhir",
                "http://localhost:8080/fhir",
                "http://[::ffff:127.0.0.1]:8080/fhir",
                "http://[::ffff:7f00:1]:8080/fhir",
                "http://[0:0:0:0:0:0:0:1]:8080/fhir",
                "http://[::1%25lo]:8080/fhir",
                "http://169.254.169.254/latest/meta-data",
                "ftp://ehr.example.org/fhir",
                "file:///etc/passwd",
                "jar:https://ehr.example.org/fhir!/x",
                "gopher://127.0.0.1:8080/fhir",
                "javascript:alert(1)"
            })
    @DisplayName("H1 everything that is not exactly an allowed server is refused")
    void refuses(String url) {
        assertThat(servers.find(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ehr.example.org/fhir?_getpages=1&x=a|b",
                "https://ehr.example.org/fhir/Observation?page=2",
                "?_getpages=1",
                "Observation?code=http://loinc.org|8310-5&_sort=-date"
            })
    void followsLinksOnTheSameServer(String link) {
        assertThat(servers.find("https://ehr.example.org/fhir").orElseThrow().locate(link))
                .hasValueSatisfying(to -> assertThat(to.uri().toString())
                        .startsWith("https://ehr.example.org:443/fhir")
                        .doesNotContain("|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.com/fhir?page=2",
                "http://ehr.example.org/fhir?page=2",
                "http://127.0.0.1:8080/fhir?page=2",
                "//evil.com/fhir",
                "/fhir?page=2",
                "../admin",
                "Observation/../../admin",
                "javascript:alert(1)",
                "https://ehr.example.org/fhir@evil.com\\x",
                "https://ehr.example.org/other?page=2"
            })
    @DisplayName("H1 a next link leads nowhere but to the server in use, not even to another allowed one")
    void followsNoOtherLinks(String link) {
        assertThat(servers.find("https://ehr.example.org/fhir").orElseThrow().locate(link))
                .isEmpty();
    }

    @Test
    void refusesABadList() {
        assertThatThrownBy(() -> new AllowedServers(List.of("https://*.example.org/fhir")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
