package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns statements about oxygen devices into stretches of use. A charted device holds until the next statement, at most
 * 24 h; a procedure for its period or until a later charted statement; uncounted ventilation ends nothing, and what was in
 * use when it began counts on through it (A4).
 */
final class OxygenRuns {

    private OxygenRuns() {}

    /** @param statements oldest first */
    static List<OxygenRun> of(List<OxygenSupport> statements) {
        List<OxygenRun> runs = new ArrayList<>();
        List<OxygenSupport> sequence =
                statements.stream().filter(s -> !isUncountedVentilation(s)).toList();
        for (OxygenSupport statement : statements) {
            Instant end = isUncountedVentilation(statement)
                    ? nextCharted(sequence, statement)
                    : end(statement, sequence, statements);
            if (end.isAfter(statement.start())) {
                addOrExtend(runs, statement, end);
            }
        }
        return List.copyOf(runs);
    }

    private static Instant end(OxygenSupport statement, List<OxygenSupport> sequence, List<OxygenSupport> all) {
        if (statement.lasts()) {
            return earliest(throughIntubations(statement, all), next(sequence, statement.start(), false));
        }
        // both ends of a look-back count, the end of a run does not
        Instant held = statement.start().plus(Lookback.DEVICE).plusNanos(1);
        for (OxygenSupport ventilation : all) {
            if (isUncountedVentilation(ventilation)
                    && !ventilation.start().isBefore(statement.start())
                    && !ventilation.start().isAfter(held)) {
                held = latest(held, untilLast(ventilation));
            }
        }
        return earliest(next(sequence, statement.start(), true), held);
    }

    /** A procedure that ends because the patient is intubated for something else: the need for it did not end (A4). */
    private static Instant throughIntubations(OxygenSupport procedure, List<OxygenSupport> all) {
        Instant end = procedure.end();
        if (end == null) {
            return Instant.MAX;
        }
        for (OxygenSupport ventilation : all) {
            if (isUncountedIntubation(ventilation)
                    && !ventilation.start().isBefore(procedure.start())
                    && !ventilation.start().minus(Lookback.SAME_TIME).isAfter(end)) {
                end = latest(end, untilLast(ventilation));
            }
        }
        return end;
    }

    private static Instant untilLast(OxygenSupport ventilation) {
        return ventilation.end() == null ? Instant.MAX : ventilation.end();
    }

    private static Instant nextCharted(List<OxygenSupport> sequence, OxygenSupport procedure) {
        Instant end = untilLast(procedure);
        if (procedure.kind() == OxygenSupport.Kind.CHARTED) {
            end = procedure.start().plus(Lookback.DEVICE).plusNanos(1);
        }
        return earliest(end, next(sequence, procedure.start(), false));
    }

    private static Instant next(List<OxygenSupport> sequence, Instant start, boolean proceduresToo) {
        return sequence.stream()
                .filter(s -> proceduresToo || s.kind() == OxygenSupport.Kind.CHARTED)
                .map(OxygenSupport::start)
                .filter(s -> s.isAfter(start))
                .findFirst()
                .orElse(Instant.MAX);
    }

    private static void addOrExtend(List<OxygenRun> runs, OxygenSupport statement, Instant end) {
        if (statement.kind() == OxygenSupport.Kind.CHARTED) {
            for (int i = runs.size() - 1; i >= 0; i--) {
                OxygenRun run = runs.get(i);
                if (!run.isProcedure() && run.device() == statement.device() && continues(run, statement)) {
                    List<OxygenSupport> all = new ArrayList<>(run.statements());
                    all.add(statement);
                    runs.set(i, new OxygenRun(run.device(), run.start(), statement.start(), end, List.copyOf(all)));
                    return;
                }
            }
        }
        runs.add(new OxygenRun(statement.device(), statement.start(), statement.start(), end, List.of(statement)));
    }

    private static boolean continues(OxygenRun run, OxygenSupport statement) {
        return run.reason() == statement.reason() && !run.end().isBefore(statement.start());
    }

    /** Ventilation that does not, or may not, stand for an oxygen need: what was in use before still counts (A4). */
    static boolean isUncountedVentilation(OxygenSupport s) {
        return s.device().tier() == OxygenDevice.Tier.POSITIVE_PRESSURE
                && (s.lacksReason() || !s.reason().forCrs().isYes());
    }

    static boolean isUncountedIntubation(OxygenSupport s) {
        return s.device() == OxygenDevice.IMV && isUncountedVentilation(s);
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
