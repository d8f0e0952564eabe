package org.crshooks.replay.patient;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.PressorPeriod;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportPeriod;
import org.crshooks.replay.result.TreatmentRecord;

/** What was given against CRS between two moments, both included. */
final class Treatments {

    private final PatientChart chart;
    private final Instant from;
    private final Instant to;

    private Treatments(PatientChart chart, Instant from, Instant to) {
        this.chart = chart;
        this.from = from;
        this.to = to;
    }

    static TreatmentRecord between(Instant from, Instant to, PatientChart chart) {
        return new Treatments(chart, from, to).record();
    }

    private TreatmentRecord record() {
        return new TreatmentRecord(
                (int) given(DrugClass.IL6_BLOCKER).count(),
                first(given(DrugClass.IL6_BLOCKER)),
                first(given(DrugClass.CORTICOSTEROID)),
                earliest(chart.pressorPeriods().stream()
                        .filter(run -> run.counted() && run.certain())
                        .map(PressorPeriod::start)),
                earliest(chart.oxygenPeriods().stream().filter(counts()).map(SupportPeriod::start)));
    }

    /** Systemic doses; a drug that runs since an unknown time has no moment. */
    private Stream<Instant> given(DrugClass kind) {
        return chart.administrations().stream()
                .filter(a -> a.drug().is(kind) && a.route() != Route.LOCAL && a.form() != Form.RUNNING_SINCE_UNKNOWN)
                .map(Administration::start)
                .filter(this::isWithin);
    }

    /** Given for CRS, and not what the patient breathes at home. */
    private static Predicate<SupportPeriod> counts() {
        return run ->
                run.device() != OxygenDevice.ROOM_AIR && run.reason().forCrs().isYes();
    }

    private Instant earliest(Stream<Instant> starts) {
        return first(starts.filter(this::isWithin));
    }

    private boolean isWithin(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    private static Instant first(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder()).orElse(null);
    }
}
