package org.crshooks.bench;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reading a request costs others: each token once, a tree, and a FHIR parser that is handed every Bundle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Floor {

    private final byte[] body = Requests.usual();
    private final JsonFactory factory = JsonFactory.builder().build();
    private final JsonMapper mapper = new JsonMapper();
    private final FhirContext fhir = FhirContext.forR4();
    private final List<String> bundles = bundles();

    private List<String> bundles() {
        List<String> all = new ArrayList<>();
        for (JsonNode value : mapper.readTree(body).path("prefetch")) {
            all.add(value.toString());
        }
        return all;
    }

    @Benchmark
    public int tokens() {
        int count = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    @Benchmark
    public JsonNode tree() {
        return mapper.readTree(body);
    }

    @Benchmark
    public List<IBaseResource> fullParse() {
        List<IBaseResource> all = new ArrayList<>();
        for (String bundle : bundles) {
            all.add(fhir.newJsonParser().parseResource(bundle));
        }
        return all;
    }
}
