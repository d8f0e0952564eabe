package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.Severity;

/**
 * What became of the patient since the treatment that is judged (E4).
 *
 * @param from when that treatment was given
 * @param since time since then
 * @param sinceFirst time since the first treatment of the episode
 * @param improved only where the chart shows it: what is unknown is no improvement
 */
record Response(Instant from, Duration since, Duration sinceFirst, boolean improved) {

    /** E4: the source gives 8–24 h; the earlier is used. */
    static final Duration PROMPT = Duration.ofHours(8);
    /** E4: the source gives 24–72 h; the earlier is used. */
    static final Duration ESCALATE = Duration.ofHours(24);

    /** E4 [D]: a norepinephrine equivalent at or below this part of the former one is a step down. */
    private static final BigDecimal STEP_DOWN = new BigDecimal("0.75");
    /** E4 [D]: points of FiO2. */
    private static final BigDecimal FIO2_STEP = BigDecimal.TEN;
    /** F1. */
    private static final BigDecimal FEVER = new BigDecimal("38.0");

    private static final int POSITIVE_PRESSURE_CLASS = 3;
    private static final int HIGH_FLOW_CLASS = 2;

    /** Null where nothing was given against CRS in this episode. */
    static Response of(CareContext care, Treatments treatments) {
        Instant from = treatments.judgedFrom();
        if (from == null) {
            return null;
        }
        ClinicalSnapshot then = ClinicalSnapshot.at(care.episode(), from);
        return new Response(
                from,
                Duration.between(from, care.asOf()),
                Duration.between(treatments.first(), care.asOf()),
                improved(then, care.now()));
    }

    /** Eight hours or more, and no improvement. */
    boolean isPrompted() {
        return !improved && since.compareTo(PROMPT) >= 0;
    }

    /** When to judge it. */
    Instant promptAt() {
        return from.plus(PROMPT);
    }

    /** When to escalate without an improvement: a day after the first treatment, but never before it is judged. */
    Instant escalateAt() {
        Instant day = from.plus(since).minus(sinceFirst).plus(ESCALATE);
        return day.isAfter(promptAt()) ? day : promptAt();
    }

    /** A day or more after the first treatment, and still prompted. */
    boolean isOverdue() {
        return isPrompted() && sinceFirst.compareTo(ESCALATE) >= 0;
    }

    private static boolean improved(ClinicalSnapshot then, ClinicalSnapshot now) {
        int pressure = pressureGrade(then);
        int oxygen = oxygenGrade(then);
        if (pressureWorse(then, now) || oxygenWorse(then, now)) {
            return false;
        }
        if (pressure == 0 && oxygen == 0) {
            return then.fever().isYes()
                    && now.latestTemperature()
                            .filter(t -> t.compareTo(FEVER) < 0)
                            .isPresent();
        }
        return pressure >= oxygen && pressureBetter(then, now) || oxygen >= pressure && oxygenBetter(then, now);
    }

    private static int pressureGrade(ClinicalSnapshot t) {
        int pressors = t.severity().vasopressors();
        return pressors > 0 ? Math.min(pressors, 2) + 2 : t.hypotension().isYes() ? 2 : 0;
    }

    private static int oxygenGrade(ClinicalSnapshot t) {
        int oxygen = t.severity().oxygenClass();
        if (oxygen >= POSITIVE_PRESSURE_CLASS) {
            return 4;
        }
        return oxygen == HIGH_FLOW_CLASS ? 3 : t.hypoxia().isYes() ? 2 : 0;
    }

    private static boolean pressureBetter(ClinicalSnapshot then, ClinicalSnapshot now) {
        Severity before = then.severity();
        Severity after = now.severity();
        if (now.vasopressors(after.vasopressors() + 1).isUnknown()) {
            return false;
        }
        if (after.vasopressors() < before.vasopressors()) {
            return true;
        }
        if (before.vasopressors() == 0) {
            return then.hypotension().isYes() && now.hypotension().isNo();
        }
        boolean dosesKnown =
                now.support().vasopressors().stream().noneMatch(v -> v.rate().isEmpty());
        return dosesKnown
                && comparable(before, after)
                && before.norepinephrineEquivalent().signum() > 0
                && after.norepinephrineEquivalent()
                                .compareTo(before.norepinephrineEquivalent().multiply(STEP_DOWN))
                        <= 0;
    }

    private static boolean oxygenBetter(ClinicalSnapshot then, ClinicalSnapshot now) {
        Severity before = then.severity();
        Severity after = now.severity();
        if (now.hypoxia().isUnknown()) {
            return false;
        }
        return after.oxygenClass() < before.oxygenClass()
                || then.hypoxia().isYes() && now.hypoxia().isNo()
                || fio2Change(before, after).compareTo(FIO2_STEP.negate()) <= 0;
    }

    private static boolean pressureWorse(ClinicalSnapshot then, ClinicalSnapshot now) {
        Severity before = then.severity();
        Severity after = now.severity();
        boolean moreDrug = before.vasopressors() > 0
                && after.vasopressors() == before.vasopressors()
                && comparable(before, after)
                && after.norepinephrineEquivalent().compareTo(before.norepinephrineEquivalent()) > 0;
        return after.vasopressors() > before.vasopressors()
                || moreDrug
                || pressureGrade(then) == 0 && now.hypotension().isYes();
    }

    /** E3, E4: the doses of both moments are known. */
    private static boolean comparable(Severity before, Severity after) {
        return before.norepinephrineEquivalent() != null && after.norepinephrineEquivalent() != null;
    }

    private static boolean oxygenWorse(ClinicalSnapshot then, ClinicalSnapshot now) {
        Severity before = then.severity();
        Severity after = now.severity();
        boolean newHypoxia = oxygenGrade(then) == 0 && now.hypoxia().isYes();
        boolean moreOxygen = after.oxygenClass() == before.oxygenClass()
                && fio2Change(before, after).compareTo(FIO2_STEP) >= 0;
        return after.oxygenClass() > before.oxygenClass() || newHypoxia || moreOxygen;
    }

    /** Zero where one of both is neither charted nor estimated. */
    private static BigDecimal fio2Change(Severity before, Severity after) {
        return before.fio2() == null || after.fio2() == null
                ? BigDecimal.ZERO
                : after.fio2().subtract(before.fio2());
    }
}
