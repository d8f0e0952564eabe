package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;

/** Fever in a patient whose neutrophils are low, not known, or likely to be low (T2). */
final class InfectionAdvice {

    /** T2: 10⁹/L. */
    private static final BigDecimal NEUTROPENIA = BigDecimal.ONE;
    /** T2: how long a neutrophil count holds; an antibacterial given within it is running. */
    private static final Duration DAY = Duration.ofHours(24);
    /** T2: lymphodepletion or conditioning. */
    private static final Duration CONDITIONING = Duration.ofDays(30);

    private InfectionAdvice() {}

    static Stream<AdviceItem> of(Situation patient) {
        if (!patient.care().now().fever().isYes() || !atRisk(patient)) {
            return Stream.empty();
        }
        Map<String, Instant> running = running(patient);
        Phrase text =
                running.isEmpty() ? Phrase.of(nothingFound(patient)) : Phrase.of("advice.t2.running", listed(running));
        return Stream.of(AdviceItem.of("T2", Urgency.NOW, text, Citations.TOPIC));
    }

    /** That nothing runs can be said only where the whole day was answered. */
    private static String nothingFound(Situation patient) {
        boolean answered = patient.care()
                .chart()
                .availability(Channel.MEDICATION_ADMINISTRATION)
                .covers(patient.asOf().minus(DAY));
        return answered ? "advice.t2.start" : "advice.t2.unknown";
    }

    private static boolean atRisk(Situation patient) {
        Therapy therapy = patient.care().exposure().therapy();
        return therapy.isEffectorCell()
                || therapy == Therapy.HAPLO_HCT
                || neutropenicOrUnknown(patient)
                || patient.care().chart().administrations().stream()
                        .anyMatch(a -> a.drug().isConditioning() && within(lastDay(a), patient, CONDITIONING));
    }

    private static Instant lastDay(Administration a) {
        return a.end() == null ? a.start() : a.end();
    }

    private static boolean neutropenicOrUnknown(Situation patient) {
        List<LabResult> counts = patient.care().chart().labs().stream()
                .filter(r -> r.test() == LabTest.ANC && r.at() != null && within(r.at(), patient, DAY))
                .toList();
        return counts.isEmpty() || counts.get(counts.size() - 1).value().compareTo(NEUTROPENIA) < 0;
    }

    /** Systemic antibacterials of the last 24 h that were not broken off, with the beginning of the unbroken daily course. */
    private static Map<String, Instant> running(Situation patient) {
        Map<String, Instant> running = new LinkedHashMap<>();
        List<Administration> given = patient.care().chart().administrations().stream()
                .filter(a -> a.drug().is(DrugClass.ANTIMICROBIAL) && a.route() != Route.LOCAL && !a.interrupted())
                .sorted(Comparator.comparing(Administration::start).reversed())
                .toList();
        for (Administration a : given) {
            Instant since = running.get(a.name());
            boolean stillRuns = a.form() == Administration.Form.PERIOD
                    && (a.end() == null || a.end().isAfter(patient.asOf()));
            boolean continues = since == null
                    ? stillRuns || within(a.start(), patient, DAY)
                    : !a.start().isBefore(since.minus(DAY));
            if (continues) {
                running.put(a.name(), a.start());
            }
        }
        return running;
    }

    private static Phrase listed(Map<String, Instant> running) {
        return running.entrySet().stream()
                .map(e -> Phrase.of("advice.t2.since", e.getKey(), e.getValue()))
                .reduce((a, b) -> Phrase.of("list.and", a, b))
                .orElseThrow();
    }

    private static boolean within(Instant t, Situation patient, Duration span) {
        return !t.isBefore(patient.asOf().minus(span));
    }
}
