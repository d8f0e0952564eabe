package org.crshooks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What a tracing system is told. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TracedJournalTest.Tracing.class)
class TracedJournalTest {

    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CANARY = "canary-8814";

    /** As an agent would bring it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Tracing {

        @Bean
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }

        @Bean
        @Primary
        OpenTelemetry telemetry(InMemorySpanExporter spans) {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(spans))
                            .build())
                    .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                    .build();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private InMemorySpanExporter spans;

    @BeforeEach
    void forget() {
        spans.reset();
    }

    @Test
    @DisplayName("H3 a span names service, kind and outcome; ids, addresses and headers of the caller are not in it")
    void closed() throws Exception {
        Caller caller = new Caller(port);
        String body = Files.readString(STORY);
        String patient = body.replaceAll("(?s).*\"patientId\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        caller.fire(
                body,
                "traceparent",
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "tracestate",
                "vendor=" + CANARY,
                "baggage",
                "patient=" + CANARY,
                "User-Agent",
                CANARY);
        caller.fire(body.replace(patient, CANARY), "traceparent", CANARY);
        caller.get("/fhir/Patient/demo-grade-1-fever/$crs-grade");
        caller.post("/timeline/data", "{\"patient\":\"demo-grade-1-fever\"}");

        List<SpanData> told = spans.getFinishedSpanItems();
        assertThat(told.stream().map(SpanData::getName))
                .containsExactly("crs-patient-view", "crs-patient-view", "crs-grade", "timeline");
        assertThat(told.get(0).getTraceId()).isEqualTo(TRACE);
        assertThat(told.get(1).getTraceId()).isNotEqualTo(TRACE);
        assertThat(told)
                .allSatisfy(span -> assertThat(span.getAttributes().asMap().keySet().stream()
                                .map(Object::toString)
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrder("crs.kind", "crs.service", "crs.outcome"));
        assertThat(told.toString()).doesNotContain(CANARY, patient, "demo-grade", "/fhir", "http");
    }
}
