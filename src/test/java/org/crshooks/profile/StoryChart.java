package org.crshooks.profile;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Lookback;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ChartReader;
import org.crshooks.terminology.TerminologyLoader;

/** The chart that a story sends along, in one Bundle. */
record StoryChart(JsonNode request) {

    private static final Path STORIES = Path.of("hooks/crs-patient-view/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    static StoryChart of(String story) {
        try {
            return new StoryChart(
                    JSON.readTree(STORIES.resolve(story).resolve("request.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<StoryChart> all() {
        try (Stream<Path> folders = Files.list(STORIES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> of(folder.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String patient() {
        return request.at("/context/patientId").asText();
    }

    /** Empty where no therapy can have caused CRS. */
    Optional<Assessment> assess() {
        byte[] chart = bundle().toString().getBytes(StandardCharsets.UTF_8);
        Answer answer =
                new Answer("chart", EnumSet.allOf(Channel.class), List.of(BundlePages.read(chart, 0, chart.length)));
        ClinicalTimeline timeline = new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load())
                .read(patient(), null, List.of(answer))
                .timeline();
        Instant asOf = Instant.parse(
                request.path("extension").path("org.crshooks.as-of").asText());
        return new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT).assess(timeline, asOf);
    }

    /** Every resource once. */
    private ObjectNode bundle() {
        ObjectNode bundle = JSON.createObjectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        Set<String> seen = new HashSet<>();
        for (JsonNode answer : request.path("prefetch")) {
            if (answer.path("resourceType").asText().equals("Bundle")) {
                answer.path("entry").forEach(entry -> add(entries, entry.path("resource"), seen));
            } else {
                add(entries, answer, seen);
            }
        }
        return bundle;
    }

    private static void add(ArrayNode entries, JsonNode resource, Set<String> seen) {
        if (seen.add(resource.path("resourceType").asText()
                + "/"
                + resource.path("id").asText())) {
            entries.addObject().set("resource", resource);
        }
    }
}
