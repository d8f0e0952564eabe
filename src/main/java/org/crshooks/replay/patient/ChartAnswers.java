package org.crshooks.replay.patient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.ChartTypes;
import org.crshooks.fhir.ResourceSlice;

/**
 * The resources of one patient as answers to the questions of a hook: of a type that was asked for, what is not there
 * does not exist; of a type that was cut short, some are missing; of any other type nothing is known (F10).
 */
final class ChartAnswers {

    private static final String PATIENT = "Patient";

    private final String patient;
    private final Map<String, List<ResourceSlice>> byType = new LinkedHashMap<>();
    private final Set<String> asked;
    private final Set<String> cutShort;

    /** @param sorted the resources in an order that does not depend on the input */
    ChartAnswers(PatientBytes input, List<ResourceSlice> sorted) {
        patient = input.patient();
        asked = input.asked();
        cutShort = input.cutShort();
        ChartTypes.CHANNELS.keySet().stream().sorted().forEach(type -> byType.put(type, new ArrayList<>()));
        sorted.stream()
                .filter(slice -> byType.containsKey(String.valueOf(slice.type())))
                .forEach(slice -> byType.get(slice.type()).add(slice));
    }

    boolean hasPatient() {
        return byType.get(PATIENT).stream().anyMatch(ResourceSlice::readable);
    }

    /** The servers that the full URLs of the Patient name, as a hook's {@code fhirServer} does. */
    Set<String> bases() {
        String end = "/Patient/" + patient;
        return byType.get(PATIENT).stream()
                .map(ResourceSlice::fullUrl)
                .filter(Objects::nonNull)
                .filter(url -> url.startsWith("http") && url.endsWith(end))
                .map(url -> url.substring(0, url.length() - end.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Answer> all() {
        List<Answer> answers = new ArrayList<>();
        byType.forEach((type, slices) -> {
            if (asked.contains(type) || !slices.isEmpty()) {
                // what a failed answer holds counts, and proves nothing about what it does not hold
                Kind kind = cutShort.contains(type) ? Kind.OPERATION_OUTCOME : Kind.BUNDLE;
                BundlePage page = new BundlePage(kind, slices, -1, null);
                answers.add(new Answer(type, ChartTypes.CHANNELS.get(type), List.of(page)));
            }
        });
        return answers;
    }
}
