package org.crshooks.writeback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.observation.WrittenGrade;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** The grades of one patient that a record holds already. */
final class RecordedGrades {

    private static final Set<ObservationStatus> WITHDRAWN =
            Set.of(ObservationStatus.ENTEREDINERROR, ObservationStatus.CANCELLED);

    /** Of several copies the first stays: the one stored first, and of these the one with the first id. */
    static final Comparator<WrittenGrade> COPIES = Comparator.comparing(RecordedGrades::stored)
            .thenComparing(grade -> grade.observation().getIdElement().getIdPart());

    private static final Comparator<WrittenGrade> LATEST =
            Comparator.comparing(WrittenGrade::at).thenComparing(COPIES);

    private final List<WrittenGrade> valid;
    private final Set<String> withdrawn;

    RecordedGrades(List<WrittenGrade> all) {
        valid = all.stream().filter(RecordedGrades::isValid).toList();
        withdrawn = all.stream()
                .filter(grade -> !isValid(grade))
                .map(WrittenGrade::identifier)
                .collect(Collectors.toSet());
        valid.forEach(grade -> withdrawn.remove(grade.identifier()));
    }

    static boolean isValid(WrittenGrade grade) {
        return !WITHDRAWN.contains(grade.observation().getStatus());
    }

    /** The newest grade of the scale that holds for this moment or an earlier one. */
    Optional<WrittenGrade> latest(String scale, Instant asOf) {
        return of(scale).stream()
                .filter(grade -> !grade.at().isAfter(asOf))
                .filter(grade -> copies(grade.identifier()).get(0) == grade)
                .max(LATEST);
    }

    List<WrittenGrade> of(String scale) {
        return valid.stream().filter(grade -> grade.scale().equals(scale)).toList();
    }

    /** All copies of one grade, the one that stays first. */
    List<WrittenGrade> copies(String identifier) {
        List<WrittenGrade> copies = new ArrayList<>(valid.stream()
                .filter(grade -> grade.identifier().equals(identifier))
                .toList());
        copies.sort(COPIES);
        return copies;
    }

    /** Whether somebody took back every Observation of this identifier: it cannot be used again. */
    boolean isWithdrawn(String identifier) {
        return withdrawn.contains(identifier);
    }

    private static Instant stored(WrittenGrade grade) {
        return grade.observation().getMeta().hasLastUpdated()
                ? grade.observation().getMeta().getLastUpdated().toInstant()
                : Instant.MAX;
    }
}
