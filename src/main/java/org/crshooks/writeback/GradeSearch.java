package org.crshooks.writeback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.PatientMatch;
import org.crshooks.observation.GradeCodes;
import org.crshooks.observation.WrittenGrade;
import org.hl7.fhir.r4.model.Observation;

/** Looks up the grades that a record holds, trusting nothing but what it can check. */
final class GradeSearch {

    private static final int MOST_PAGES = 10;
    private static final String CODE = GradeCodes.OBSERVATION + "|" + GradeCodes.CRS_GRADE;

    private final FhirText text;
    private final Server server;
    private final String patientId;
    private final PatientMatch patient;

    GradeSearch(FhirText text, Server server, String patientId) {
        this.text = text;
        this.server = server;
        this.patientId = patientId;
        this.patient = new PatientMatch(patientId, server.base());
    }

    /** What was found, or why nothing could be. */
    record Found(RecordedGrades grades, Reason failure) {}

    /**
     * The grades of these scales. Further pages are read while one may hold a later grade than those seen: the pages are
     * not newest first, or a scale has not come yet.
     */
    Found latest(List<String> scales, Instant asOf) {
        String link = "Observation?patient=Patient/" + patientId + "&code=" + CODE + "&_sort=-date&_count="
                + (scales.size() == 1 ? 50 : 200);
        List<Observation> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Response response = server.exchange(List.of(Call.get(link))).get(0);
            Optional<BundlePage> bundle = text.bundle(response);
            if (bundle.isEmpty()) {
                return new Found(null, response.reason());
            }
            all.addAll(text.resources(bundle.get(), Observation.class));
            RecordedGrades grades = new RecordedGrades(ours(all));
            boolean enough = isNewestFirst(all)
                    && scales.stream().allMatch(s -> grades.latest(s, asOf).isPresent());
            link = bundle.get().next();
            if (link == null || enough) {
                return new Found(grades, null);
            }
        }
        return new Found(null, Reason.UNREADABLE);
    }

    Call copies(String identifier) {
        return Call.get("Observation?identifier=" + GradeCodes.IDENTIFIER + "|" + identifier);
    }

    /** The valid copies of one grade in an answer to {@link #copies}, the one that stays first; empty where unreadable. */
    Optional<List<WrittenGrade>> copies(Response response, String identifier) {
        return text.bundle(response)
                .map(bundle -> new RecordedGrades(ours(text.resources(bundle, Observation.class))).copies(identifier));
    }

    /** A server may answer with more than was asked for: whose and what it is, is looked at here. */
    private List<WrittenGrade> ours(List<Observation> found) {
        return found.stream()
                .filter(observation -> observation.getIdElement().hasIdPart() && patient.isAbout(observation))
                .map(WrittenGrade::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isNewestFirst(List<Observation> found) {
        Instant before = Instant.MAX;
        for (Observation observation : found) {
            Optional<Instant> at = WrittenGrade.of(observation).map(WrittenGrade::at);
            if (at.isEmpty() || at.get().isAfter(before)) {
                return false;
            }
            before = at.get();
        }
        return true;
    }
}
