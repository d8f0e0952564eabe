package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which devices are in use at one moment, and which flow and FiO2 belong to them. */
final class OxygenInUse {

    /** Room air, per cent; less or equal is no oxygen. */
    static final BigDecimal ROOM_AIR_FIO2 = new BigDecimal("21");

    /** Of values charted at the same moment the higher one counts: more support never lowers a grade. */
    private static final Comparator<OxygenFlow> LATEST_FLOW =
            Comparator.comparing(OxygenFlow::at).thenComparing(OxygenFlow::litresPerMinute);

    private static final Comparator<InspiredOxygen> LATEST_FIO2 =
            Comparator.comparing(InspiredOxygen::at).thenComparing(InspiredOxygen::percent);

    private OxygenInUse() {}

    /** Everything in use, room air aside; oxygen without a named device is {@link OxygenDevice#UNSPECIFIED}. */
    static List<RunningOxygen> at(View view) {
        List<RunningOxygen> running = new ArrayList<>();
        Instant asked = beforeIntubation(view);
        for (OxygenRun run : view.chart().oxygenRuns) {
            if (run.covers(view.at()) && run.device().isOxygen()) {
                RunningOxygen oxygen = new RunningOxygen(
                        run.upTo(view.at()),
                        flow(view, run, asked).orElse(null),
                        fio2(view, run, asked).orElse(null));
                if (!oxygen.givesNothing()) {
                    running.add(oxygen);
                }
            }
        }
        withoutDevice(view, asked).ifPresent(running::add);
        return running;
    }

    /** Whether room air is charted and nothing else. */
    static boolean onRoomAir(View view) {
        return at(view).isEmpty() && view.chart().oxygenRuns.stream().anyMatch(run -> run.covers(view.at()));
    }

    /**
     * When an intubation began that goes on and does not count, else the moment itself: what a patient needed before it
     * cannot be charted again until it is over (A4).
     */
    private static Instant beforeIntubation(View view) {
        Instant began = null;
        List<OxygenRun> runs = view.chart().oxygenRuns;
        for (int i = runs.size() - 1; i >= 0; i--) {
            OxygenRun run = runs.get(i);
            boolean goesOn = began == null ? run.covers(view.at()) : !run.end().isBefore(began);
            if (goesOn && OxygenRuns.isUncountedIntubation(run.statement())) {
                began = run.start();
            }
        }
        return began == null ? view.at() : began;
    }

    private static Optional<OxygenFlow> flow(View view, OxygenRun run, Instant asked) {
        Instant until = isHeld(run, asked) ? asked : view.at();
        return latest(recentFlows(view, until), OxygenFlow::at, LATEST_FLOW, at -> belongsTo(view, run, at));
    }

    private static Optional<InspiredOxygen> fio2(View view, OxygenRun run, Instant asked) {
        Instant until = isHeld(run, asked) ? asked : view.at();
        return latest(recentFio2(view, until), InspiredOxygen::at, LATEST_FIO2, at -> belongsTo(view, run, at));
    }

    private static boolean isHeld(OxygenRun run, Instant asked) {
        return !run.start().isAfter(asked) && !OxygenRuns.isUncountedIntubation(run.statement());
    }

    private static List<OxygenFlow> recentFlows(View view, Instant until) {
        return ChartIndex.between(view.chart().flows, OxygenFlow::at, until.minus(Lookback.FLOW), until);
    }

    private static List<InspiredOxygen> recentFio2(View view, Instant until) {
        return ChartIndex.between(view.chart().inspiredOxygen, InspiredOxygen::at, until.minus(Lookback.FLOW), until);
    }

    /** The greatest of the last moment at which something was charted that is wanted. */
    private static <T> Optional<T> latest(
            List<T> sorted, Function<T, Instant> time, Comparator<T> order, Predicate<Instant> wanted) {
        for (int end = sorted.size(); end > 0; ) {
            List<T> together = ChartIndex.latest(sorted.subList(0, end), time);
            if (wanted.test(time.apply(together.get(0)))) {
                return together.stream().max(order);
            }
            end -= together.size();
        }
        return Optional.empty();
    }

    /** The first flow charted for a run: its baseline where the run is home oxygen (F18). */
    static Optional<OxygenFlow> firstFlow(View view, OxygenRun run) {
        return view.chart().flows.stream()
                .filter(f -> !f.at().isAfter(view.at()) && belongsTo(view, run, f.at()))
                .findFirst();
    }

    /** A charted flow or FiO2 belongs to the support that started last before it. */
    private static boolean belongsTo(View view, OxygenRun run, Instant charted) {
        return run.covers(charted)
                && run.device().isOxygen()
                && lastStart(view, charted)
                        .filter(start -> start.equals(run.start()))
                        .isPresent();
    }

    private static Optional<Instant> lastStart(View view, Instant charted) {
        return view.chart().oxygenRuns.stream()
                .filter(run -> run.covers(charted))
                .map(OxygenRun::start)
                .max(Comparator.naturalOrder());
    }

    /** A3: a flow, or an FiO2 above room air, that belongs to no device. */
    private static Optional<RunningOxygen> withoutDevice(View view, Instant asked) {
        Optional<OxygenFlow> flow = latest(
                        recentFlows(view, asked), OxygenFlow::at, LATEST_FLOW, at -> isOrphan(view, at))
                .filter(f -> f.litresPerMinute().signum() > 0);
        Optional<InspiredOxygen> fio2 = latest(
                        recentFio2(view, asked), InspiredOxygen::at, LATEST_FIO2, at -> isOrphan(view, at))
                .filter(f -> f.percent().compareTo(ROOM_AIR_FIO2) > 0);
        if (flow.isEmpty() && fio2.isEmpty()) {
            return Optional.empty();
        }
        Instant charted = flow.map(OxygenFlow::at).orElseGet(() -> fio2.get().at());
        OxygenSupport unnamed = new OxygenSupport(
                OxygenSupport.Kind.CHARTED,
                OxygenDevice.UNSPECIFIED,
                charted,
                null,
                SupportReason.NOT_RECORDED,
                "",
                flow.map(OxygenFlow::source).orElseGet(() -> fio2.get().source()));
        OxygenRun run = new OxygenRun(OxygenDevice.UNSPECIFIED, charted, charted, Instant.MAX, List.of(unnamed));
        return Optional.of(new RunningOxygen(run, flow.orElse(null), fio2.orElse(null)));
    }

    private static boolean isOrphan(View view, Instant charted) {
        boolean owned = view.chart().oxygenRuns.stream()
                .anyMatch(run -> run.device().isOxygen() && run.covers(charted) && !hasLapsed(view, run));
        boolean superseded = view.chart().oxygen.stream()
                .anyMatch(s -> s.start().isAfter(charted)
                        && !s.start().isAfter(view.at())
                        && !OxygenRuns.isUncountedIntubation(s));
        return !owned && !superseded;
    }

    /** Whether a charted device no longer holds because nobody charted it again. */
    private static boolean hasLapsed(View view, OxygenRun run) {
        return !run.isProcedure()
                && !run.end().isAfter(view.at())
                && !run.end().isBefore(run.last().plus(Lookback.DEVICE));
    }
}
