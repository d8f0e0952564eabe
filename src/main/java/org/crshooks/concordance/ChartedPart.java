package org.crshooks.concordance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;

/**
 * The charted grades of some patients: as many parts are made as keep one part within memory, and each patient is in
 * exactly one.
 */
final class ChartedPart {

    /** About 60 MB of records. */
    static final int MOST = 200_000;

    private static final List<ChartedGrade> TAKEN = List.of();

    private final int number;
    private final int parts;
    private final Map<String, List<ChartedGrade>> byPatient = new HashMap<>();

    private ChartedPart(int number, int parts) {
        this.number = number;
        this.parts = parts;
    }

    /** @param most charted grades that one part should hold, about */
    static int parts(long grades, int most) {
        return Math.toIntExact(Math.max(1, (grades + most - 1) / most));
    }

    static ChartedPart read(Iterable<ChartedGrade> charted, int number, int parts, Set<String> scales) {
        ChartedPart part = new ChartedPart(number, parts);
        for (ChartedGrade grade : charted) {
            if (part.has(grade.patient()) && ChartedTally.isUsable(grade, scales)) {
                part.byPatient
                        .computeIfAbsent(grade.patient(), patient -> new ArrayList<>())
                        .add(grade);
            }
        }
        return part;
    }

    private boolean has(String patient) {
        return Math.floorMod(patient.hashCode(), parts) == number;
    }

    /** Whether any grade of the patient of this episode is in this part, taken or not. */
    boolean concerns(EpisodeRecord episode) {
        return byPatient.containsKey(episode.patient());
    }

    /** The grades of one patient, once. */
    List<ChartedGrade> take(String patient) {
        List<ChartedGrade> grades = byPatient.put(patient, TAKEN);
        if (grades == TAKEN) {
            throw new IllegalArgumentException("The episodes of one patient must stand together");
        }
        return grades;
    }

    /** What no episode asked for: patients without a therapy. In the order of their ids. */
    List<List<ChartedGrade>> rest() {
        return byPatient.entrySet().stream()
                .filter(entry -> entry.getValue() != TAKEN)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
