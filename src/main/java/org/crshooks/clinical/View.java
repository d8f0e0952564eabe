package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.EpisodeMoments.Axis;

/**
 * A chart looked at from one moment, with what is seen there, worked out when it is asked for. Immutable.
 */
final class View {

    private final PatientChart chart;
    private final Instant at;
    private final Instant since;
    private final Instant refutedAt;
    private final Lazy<List<TemperatureReading>> temperatures = new Lazy<>(() -> FeverSign.inLookback(this));
    private final Lazy<Hypotension> hypotension;
    private final Lazy<Vasopressors> vasopressors;
    private final Lazy<Oxygenation> oxygenation;
    private final Lazy<Oxygenation> oxygenationOrDyspnoea;
    private final Lazy<OrganToxicity> organs;
    private final Lazy<HospitalTreatment> hospital;

    /**
     * @param since start of the causal therapy; what lies before it is not CRS
     * @param refutedAt signs present at this moment are not CRS (F22); null where CRS was not refuted
     */
    View(PatientChart chart, Instant at, Instant since, Instant refutedAt) {
        this(chart, at, since, refutedAt, null, EnumSet.allOf(Axis.class));
    }

    /** @param changed the axes on which this may differ from the view before */
    private View(PatientChart chart, Instant at, Instant since, Instant refutedAt, View before, Set<Axis> changed) {
        this.chart = chart;
        this.at = at;
        this.since = since;
        this.refutedAt = refutedAt;
        hypotension = changed.contains(Axis.PRESSURE) ? new Lazy<>(() -> Hypotension.at(this)) : before.hypotension;
        vasopressors =
                changed.contains(Axis.VASOPRESSORS) ? new Lazy<>(() -> Vasopressors.at(this)) : before.vasopressors;
        if (changed.contains(Axis.OXYGEN)) {
            oxygenation = new Lazy<>(() -> Oxygenation.at(this, false));
            oxygenationOrDyspnoea = chart.index.dyspnoea() ? new Lazy<>(() -> Oxygenation.at(this, true)) : oxygenation;
        } else {
            oxygenation = before.oxygenation;
            oxygenationOrDyspnoea = before.oxygenationOrDyspnoea;
        }
        organs = changed.contains(Axis.ORGANS) ? new Lazy<>(() -> OrganToxicity.at(this)) : before.organs;
        hospital = changed.contains(Axis.ORGANS) || changed.contains(Axis.COURSE)
                ? new Lazy<>(() -> new HospitalTreatment(this))
                : before.hospital;
    }

    /** The same chart later, which keeps what has not changed since. */
    View later(Instant t, Instant refuted, EpisodeMoments changes) {
        return new View(chart, t, since, refuted, this, changes.between(this, t, refuted));
    }

    /** The same chart at another moment. */
    View at(Instant other) {
        return new View(chart, other, since, refutedAt);
    }

    PatientChart chart() {
        return chart;
    }

    /** The moment. */
    Instant at() {
        return at;
    }

    /** Start of the causal therapy; what lies before it is not CRS. */
    Instant since() {
        return since;
    }

    /** Signs present at this moment are not CRS (F22); null where CRS was not refuted. */
    Instant refutedAt() {
        return refutedAt;
    }

    /** What F2 looks at, oldest first. */
    List<TemperatureReading> temperatures() {
        return temperatures.get();
    }

    Hypotension hypotension() {
        return hypotension.get();
    }

    Vasopressors vasopressors() {
        return vasopressors.get();
    }

    Oxygenation oxygenation() {
        return oxygenation.get();
    }

    /** As MSKCC sees it (M7). */
    Oxygenation oxygenationOrDyspnoea() {
        return oxygenationOrDyspnoea.get();
    }

    OrganToxicity organs() {
        return organs.get();
    }

    HospitalTreatment hospital() {
        return hospital.get();
    }

    /** Whether a moment lies in the look-back, both ends included. */
    boolean within(Instant moment, Duration lookback) {
        return !moment.isAfter(at) && !moment.isBefore(at.minus(lookback));
    }

    /** Whether a sign or support that began then may count. */
    boolean mayCount(Instant began) {
        return refutedAt == null || began.isAfter(refutedAt);
    }

    /** Whether the channel was answered completely for the look-back. */
    boolean covers(Channel channel, Duration lookback) {
        return chart.availability(channel).covers(at.minus(lookback));
    }

    /** Whether the channel was answered completely since the causal therapy. */
    boolean coversTherapy(Channel channel) {
        return chart.availability(channel).covers(since);
    }
}
