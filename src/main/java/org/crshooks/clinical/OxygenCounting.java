package org.crshooks.clinical;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.crshooks.clinical.OxygenDevice.Tier;
import org.crshooks.fact.Truth;

/** Whether a device in use stands for an oxygen need of CRS (F18, A4, M7, F22). */
final class OxygenCounting {

    private OxygenCounting() {}

    /** @param dyspnoeaCounts MSKCC's rows say "hypoxia or dyspnoea" (M7) */
    static Truth counts(View view, RunningOxygen oxygen, boolean dyspnoeaCounts) {
        OxygenRun run = oxygen.run();
        if (Attribution.toOtherCause(view.chart(), ConditionKind.HYPOXIA, view.at())
                || wasThereWhenRefuted(view, run)) {
            return Truth.NO;
        }
        if (run.reason() == SupportReason.HOME_BASELINE) {
            return Truth.of(isAboveBaseline(view, oxygen));
        }
        if (run.reason() == SupportReason.DYSPNOEA) {
            return Truth.of(dyspnoeaCounts);
        }
        if (run.statement().lacksReason()) {
            return Truth.UNKNOWN;
        }
        return run.reason().forCrs().and(Truth.of(!isUnchangedHomeOxygen(view, oxygen)));
    }

    /** Invasive ventilation to protect the airway: counted by CTCAE v4.0 and Lee only (C4a, L2). */
    static boolean isAirwayProtection(View view, RunningOxygen oxygen) {
        return oxygen.device() == OxygenDevice.IMV
                && oxygen.run().reason() == SupportReason.AIRWAY_PROTECTION
                && !wasThereWhenRefuted(view, oxygen.run());
    }

    private static boolean isAboveBaseline(View view, RunningOxygen oxygen) {
        Optional<OxygenFlow> baseline = OxygenInUse.firstFlow(view, oxygen.run());
        return baseline.isPresent()
                && oxygen.flow() != null
                && oxygen.flow().litresPerMinute().compareTo(baseline.get().litresPerMinute()) > 0;
    }

    /** The same device at no more than the home flow, charted again without a reason. */
    private static boolean isUnchangedHomeOxygen(View view, RunningOxygen oxygen) {
        return view.chart().index.homeOxygen().stream()
                .filter(run -> run.device() == oxygen.device() && goesOn(run, view.at()))
                .map(run -> OxygenInUse.firstFlow(view, run))
                .flatMap(Optional::stream)
                .anyMatch(baseline -> oxygen.flow() != null
                        && oxygen.flow().litresPerMinute().compareTo(baseline.litresPerMinute()) <= 0);
    }

    private static boolean goesOn(OxygenRun run, Instant t) {
        Instant end = run.statement().end();
        return !run.start().isAfter(t) && (end == null || end.isAfter(t));
    }

    /** F22: in use when CRS was refuted, or no more than what was and without room air between. */
    private static boolean wasThereWhenRefuted(View view, OxygenRun run) {
        if (view.refutedAt() == null) {
            return false;
        }
        int then = OxygenInUse.at(view.at(view.refutedAt())).stream()
                .map(o -> rank(o.device()))
                .max(Comparator.naturalOrder())
                .orElse(0);
        boolean offSince = view.chart().oxygenRuns.stream()
                .filter(other -> other.device() == OxygenDevice.ROOM_AIR)
                .anyMatch(air -> view.mayCount(air.start()) && !air.start().isAfter(run.start()));
        return !view.mayCount(run.start()) || rank(run.device()) <= then && !offSince;
    }

    /** Order of devices by support given. */
    static int rank(OxygenDevice device) {
        if (device == OxygenDevice.IMV) {
            return 4;
        }
        return switch (device.tier()) {
            case NONE -> 0;
            case LOW, BY_FLOW, UNKNOWN -> 1;
            case HIGH -> 2;
            case POSITIVE_PRESSURE -> 3;
        };
    }

    static boolean isPositivePressure(RunningOxygen oxygen) {
        return oxygen.device().tier() == Tier.POSITIVE_PRESSURE;
    }
}
