package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.fetch.FetchListener;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.clinical.Lookback;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.Chart;
import org.crshooks.fhir.ChartReader;
import org.crshooks.fhir.ReadingMode;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Outbound;
import org.crshooks.terminology.Terminology;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever arrives, reading ordinary resources straight from the tokens gives what the FHIR parser gives: the same chart,
 * the same entries ignored for the same reasons, the same assessment.
 */
class SieveTest {

    /** {@code -Dcrs.differential=100000} for a long run; {@code -Dcrs.differential.from} for another part. */
    private static final long REQUESTS = Long.getLong("crs.differential", 2_000);

    private static final long SEED = Long.getLong("crs.differential.from", 20_260_315);
    private static final Instant AS_OF = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Terminology terminology = TerminologyLoader.load();
    private final FhirContext context = FhirContext.forR4Cached();
    private final ChartReader sieve = new ChartReader(context, terminology, ReadingMode.SIEVE, ZoneOffset.UTC);
    private final ChartReader full = new ChartReader(context, terminology, ReadingMode.FULL, ZoneOffset.UTC);
    private final CrsAssessor assessor = new CrsAssessor(ScaleChoice.defaults(), new Lookback(Duration.ofHours(4)));
    private final ServiceDefinition service = ServiceDefinitions.load(null, terminology)
            .find(Service.PATIENT_VIEW)
            .orElseThrow();
    private final PrefetchCompletion prefetch =
            new PrefetchCompletion(BundlePages::read, new Outbound(SECOND), SECOND, Set.of(), FetchListener.NONE);
    private final HookRequestReader requests = new HookRequestReader(true);
    private final LongAdder resources = new LongAdder();
    private final LongAdder ordinary = new LongAdder();
    private final LongAdder read = new LongAdder();

    @Test
    @DisplayName("H6 H9 H10 the sieve equals the full parse over odd requests")
    void equalsTheFullParse() throws IOException {
        List<ObjectNode> all = originals();

        List<String> different = LongStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(n -> difference(all.get((int) (n % all.size())), SEED + n))
                .filter(Objects::nonNull)
                .limit(20)
                .toList();

        assertThat(different).isEmpty();
        assertThat(read.sum()).as("requests read").isGreaterThan(REQUESTS / 2);
        assertThat(ordinary.sum()).as("of " + resources + " resources ordinary").isGreaterThan(resources.sum() / 4);
        assertThat(ordinary.sum()).as("of " + resources + " resources ordinary").isLessThan(resources.sum() * 9 / 10);
    }

    /** Every story, worked case, shape and intruder, in the form of a patient-view request. */
    private List<ObjectNode> originals() throws IOException {
        List<ObjectNode> all = new ArrayList<>();
        Story.of(Service.PATIENT_VIEW).forEach(story -> all.add(story.request()));
        Ehr ehr = new Ehr(templates());
        List<WorkedCase> cases = WorkedCase.all();
        cases.forEach(worked -> all.add(ehr.request(CaseChart.of(worked))));
        List<Shape> shapes = Shape.all();
        for (int i = 0; i < shapes.size(); i++) {
            all.add(shapes.get(i).request(ehr, CaseChart.of(cases.get(i * 7 % cases.size()))));
        }
        return all;
    }

    private Map<String, String> templates() {
        Map<String, String> templates = new TreeMap<>();
        Map<?, ?> published = (Map<?, ?>) service.entry(Locale.ENGLISH).get("prefetch");
        published.forEach((key, template) -> templates.put((String) key, (String) template));
        return templates;
    }

    /** Null where both readings agree. */
    private String difference(ObjectNode original, long seed) {
        byte[] body = OddRequest.of(original.deepCopy(), seed);
        HookRequest request;
        try {
            request = requests.read(body, service.hook());
        } catch (Refusal refused) {
            return null;
        }
        read.increment();
        List<Answer> answers = prefetch.answers(service, request, AllowedServers.NONE, prefetch.start());
        answers.forEach(answer -> answer.pages()
                .forEach(page -> page.resources().forEach(slice -> {
                    resources.increment();
                    if (slice.ordinary() != null) {
                        ordinary.increment();
                    }
                })));
        Chart one = sieve.read(request.patientId(), request.fhirServer(), answers);
        Chart other = full.read(request.patientId(), request.fhirServer(), answers);
        if (!one.equals(other)) {
            return seed + ": " + one + "\n  but " + other;
        }
        Instant asOf = request.asOf() == null ? AS_OF : request.asOf();
        Optional<Assessment> assessed = assessor.assess(one.timeline(), asOf);
        return assessed.equals(assessor.assess(other.timeline(), asOf)) ? null : seed + ": " + assessed;
    }
}
