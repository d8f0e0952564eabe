package org.crshooks.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Limits;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Weight;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;
import org.crshooks.trajectory.Trajectory.Lane;
import org.crshooks.trajectory.Trajectory.Limit;
import org.crshooks.trajectory.Trajectory.Line;

/** The limits that readings are compared with, each with the scales that do. */
final class ScaleLimits {

    /** F16: the scales with a row for high-dose vasopressors. */
    private static final List<String> HIGH_DOSE = List.of("lee-2014", "cartox-2018", "penn-2018", "mskcc");

    private static final List<String> EVERY =
            Scales.all().stream().map(GradingScale::id).toList();

    private final PatientChart chart;
    private final Texts texts;
    private final List<Limit> limits = new ArrayList<>();

    ScaleLimits(PatientChart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    List<Limit> of(List<Line> lines, List<Lane> lanes) {
        List<String> drawn = lines.stream().map(Line::id).toList();
        vital(drawn, Readings.TEMPERATURE, Limits.FEVER, "fever", "°C");
        BigDecimal systolic = Limits.systolic(chart.ageInYears(chart.asOf()));
        vital(drawn, Readings.SYSTOLIC, systolic, "hypotension", "mmHg");
        if (!drawn.contains(Readings.SYSTOLIC)) {
            vital(drawn, Readings.MEAN, Limits.MEAN_PRESSURE, "hypotension", "mmHg");
        }
        vital(drawn, Readings.SATURATION, Limits.SATURATION, "hypoxia", "%");
        lanes.forEach(this::highDose);
        return limits;
    }

    private void vital(List<String> drawn, String line, BigDecimal value, String sign, String unit) {
        if (drawn.contains(line)) {
            add(line, value, sign, unit, EVERY);
        }
    }

    private void highDose(Lane lane) {
        for (Map.Entry<Drug, BigDecimal> entry : Limits.HIGH_DOSE.entrySet()) {
            if (lane.id().startsWith(entry.getKey().code() + " ")) {
                inUnitOf(lane, entry.getKey(), entry.getValue())
                        .ifPresent(value -> add(lane.id(), value, "high-dose", lane.unit(), HIGH_DOSE));
            }
        }
    }

    /** Dopamine's limit is per kilogram, the others' is not; between both stands the last weight. */
    private Optional<BigDecimal> inUnitOf(Lane lane, Drug drug, BigDecimal limit) {
        boolean perKilogram = lane.unit().equals("µg/kg/min");
        if (lane.unit().isEmpty() || perKilogram == (drug == Drug.DOPAMINE)) {
            return Optional.of(limit).filter(any -> !lane.unit().isEmpty());
        }
        return chart.weight(chart.asOf())
                .map(Weight::kilograms)
                .map(kg -> perKilogram ? limit.divide(kg, MathContext.DECIMAL32) : limit.multiply(kg));
    }

    private void add(String line, BigDecimal value, String sign, String unit, List<String> scales) {
        BigDecimal shown = Numbers.plain(value.round(new MathContext(3)));
        int text = texts.say(words -> words.say("trajectory.limit." + sign, shown.toPlainString(), unit));
        limits.add(new Limit(line, shown, text, scales));
    }
}
