package org.crshooks.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ChartTypes;
import org.crshooks.fhir.ResourceSlice;

/**
 * One Bundle that is a patient's whole chart: every input counts as asked, and what is not in it does not exist (R32).
 * A Bundle that names a further page, or counts more entries than it holds, is only the beginning of a chart: of each
 * type of resource it proves as much as a page of a search would.
 */
public final class ChartBundle {

    private static final String PATIENT = "Patient";
    private static final String URN = "urn:uuid:";
    private static final String MORE = "more";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private ChartBundle() {}

    /**
     * The chart in the bytes of a Bundle that this software has put together itself.
     *
     * @throws GradeRefusal where it holds no Patient, or more than one
     */
    public static PatientAnswers of(byte[] bundle) {
        return of(BundlePages.read(bundle, 0, bundle.length));
    }

    /** @throws GradeRefusal where it holds no Patient, or more than one, or one that cannot be named */
    static PatientAnswers of(BundlePage page) {
        ResourceSlice patient = patient(page);
        boolean whole = page.next() == null && page.total() <= page.resources().size();
        Map<String, List<ResourceSlice>> byType = new LinkedHashMap<>();
        ChartTypes.CHANNELS.keySet().forEach(type -> byType.put(type, new ArrayList<>()));
        page.resources().stream()
                .filter(slice -> byType.containsKey(String.valueOf(slice.type())))
                .forEach(slice -> byType.get(slice.type()).add(slice));
        // An entry that cannot be read may have been of any type: none is proven to be complete.
        Kind kind = page.lost().isEmpty() ? page.kind() : Kind.OPERATION_OUTCOME;
        List<Answer> answers = new ArrayList<>();
        byType.forEach((type, slices) -> answers.add(new Answer(
                type, ChartTypes.CHANNELS.get(type), List.of(new BundlePage(kind, slices, -1, whole ? null : MORE)))));
        answers.add(new Answer(
                QuestionReader.CHART, Set.of(), List.of(new BundlePage(kind, List.of(), -1, null, page.lost()))));
        return new PatientAnswers(id(patient), base(patient), answers);
    }

    private static ResourceSlice patient(BundlePage page) {
        Map<String, ResourceSlice> patients = new LinkedHashMap<>();
        page.resources().stream()
                .filter(slice -> PATIENT.equals(slice.type()))
                .forEach(slice -> patients.put(slice.id() == null ? slice.fullUrl() : slice.id(), slice));
        if (patients.size() != 1) {
            throw new GradeRefusal(GradeFault.NOT_ONE_PATIENT, QuestionReader.CHART);
        }
        return patients.values().iterator().next();
    }

    private static String id(ResourceSlice patient) {
        String url = patient.fullUrl();
        String id =
                patient.id() == null && url != null && url.startsWith(URN) ? url.substring(URN.length()) : patient.id();
        if (id == null || !ID.matcher(id).matches()) {
            throw new GradeRefusal(GradeFault.PATIENT_WITHOUT_ID, QuestionReader.CHART);
        }
        return id;
    }

    /** The server that the Patient's full URL names, as a hook's {@code fhirServer} does. */
    private static String base(ResourceSlice patient) {
        String end = "/Patient/" + patient.id();
        String url = patient.fullUrl();
        return url != null && url.startsWith("http") && url.endsWith(end)
                ? url.substring(0, url.length() - end.length())
                : null;
    }
}
