package org.crshooks.bench;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.request.HookRequest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One scale by a CQL engine, from the same request; it must find the grade that the service finds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Cql {

    private final FhirContext fhir = FhirContext.forR4();
    private final List<String> answers = new ArrayList<>();
    private CqlGrader grader;
    private List<Resource> parsed;
    private String patient;
    private Instant asOf;

    @Setup
    public void start() {
        for (JsonNode answer : new JsonMapper().readTree(Requests.usual()).path("prefetch")) {
            answers.add(answer.toString());
        }
        grader = new CqlGrader(fhir);
        parsed = parse();
        try (Service service = new Service()) {
            HookRequest request = service.request(Requests.usual());
            patient = request.patientId();
            asOf = request.asOf();
            Assessment assessment = service.assessment(request, service.chart(request, service.answers(request)));
            int ours = assessment.scales().stream()
                    .filter(scale -> scale.grade().scale().equals("astct-2019"))
                    .findFirst()
                    .orElseThrow()
                    .grade()
                    .floor();
            if (ours != cql()) {
                throw new IllegalStateException("the service says " + ours + ", the CQL engine " + cql());
            }
        }
    }

    private List<Resource> parse() {
        List<Resource> resources = new ArrayList<>();
        for (String answer : answers) {
            if (fhir.newJsonParser().parseResource(answer) instanceof Bundle bundle) {
                bundle.getEntry().forEach(entry -> resources.add(entry.getResource()));
            }
        }
        return resources;
    }

    /** The resources are parsed already. */
    @Benchmark
    public int cql() {
        return grader.grade(parsed, patient, asOf);
    }

    @Benchmark
    public int parseAndCql() {
        return grader.grade(parse(), patient, asOf);
    }
}
