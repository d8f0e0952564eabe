package org.crshooks.profile;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeObservation;
import org.crshooks.observation.GradeProvenance;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;

/** The published examples of written grades: what this program writes for the charts of two stories. */
final class WrittenExamples {

    private static final String SCALE = "astct-2019";
    private static final Instant RECORDED = Instant.parse("2026-01-05T08:00:02Z");

    private WrittenExamples() {}

    /** File name to content. */
    static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        add(files, "crs-grade-determined", observation("norepinephrine-vasopressin"));
        add(files, "crs-grade-range", observation("cannula-without-flow"));
        add(files, "crs-grade", provenance("norepinephrine-vasopressin", "Observation/crs-grade-determined"));
        return files;
    }

    private static void add(Map<String, String> files, String id, Resource example) {
        example.setId(id);
        files.put(
                example.fhirType() + "-" + id + ".json",
                FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(example) + "\n");
    }

    private static Observation observation(String story) {
        StoryChart chart = StoryChart.of(story);
        return GradeObservation.of(
                FhirContext.forR4Cached(), chart.assess().orElseThrow(), SCALE, context(chart, Set.of()));
    }

    /** One saturation is not on the server, so that evidence without a reference is seen too. */
    private static Provenance provenance(String story, String target) {
        StoryChart chart = StoryChart.of(story);
        GradeContext context = context(chart, Set.of("Observation/spo2-4"));
        return GradeProvenance.of(chart.assess().orElseThrow(), SCALE, target, RECORDED, context);
    }

    private static GradeContext context(StoryChart chart, Set<String> missing) {
        return new GradeContext(
                chart.patient(), null, source -> !missing.contains(source.reference()), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
