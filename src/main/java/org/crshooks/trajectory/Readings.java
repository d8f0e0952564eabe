package org.crshooks.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.TemperatureReading;
import org.crshooks.trajectory.Trajectory.Line;
import org.crshooks.trajectory.Trajectory.Point;

/** The readings that are drawn as lines; a kind without any is left out. */
final class Readings {

    static final String TEMPERATURE = "temperature";
    static final String SYSTOLIC = "systolic";
    static final String MEAN = "mean";
    static final String SATURATION = "spo2";

    /** Units of mass in a volume, in mg/L. */
    private static final Map<String, BigDecimal> MILLIGRAMS_PER_LITRE = Map.ofEntries(
            Map.entry("g/L", new BigDecimal("1000")),
            Map.entry("mg/dL", BigDecimal.TEN),
            Map.entry("mg/L", BigDecimal.ONE),
            Map.entry("ug/mL", BigDecimal.ONE),
            Map.entry("ug/dL", new BigDecimal("0.01")),
            Map.entry("ug/L", new BigDecimal("0.001")),
            Map.entry("ng/mL", new BigDecimal("0.001")));

    private final PatientChart chart;
    private final Texts texts;
    private final List<Line> lines = new ArrayList<>();

    Readings(PatientChart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    List<Line> lines() {
        add(TEMPERATURE, "°C", chart.temperatures().stream().map(this::point).toList());
        add(
                SYSTOLIC,
                "mmHg",
                chart.bloodPressures().stream()
                        .filter(r -> r.systolic() != null)
                        .map(r -> point(r, r.systolic()))
                        .toList());
        add(
                MEAN,
                "mmHg",
                chart.bloodPressures().stream()
                        .filter(r -> r.mean() != null)
                        .map(r -> point(r, r.mean()))
                        .toList());
        add(
                SATURATION,
                "%",
                chart.saturations().stream()
                        .map(r -> new Point(
                                Moments.text(r.at()),
                                r.percent(),
                                r.onRoomAir()
                                        ? texts.say(words -> words.say(
                                                "trajectory.on-room-air",
                                                r.percent().toPlainString() + " %"))
                                        : texts.charted(r.percent().toPlainString() + " %"),
                                r.source().reference()))
                        .toList());
        add(
                "flow",
                "L/min",
                chart.flows().stream()
                        .map(f -> new Point(
                                Moments.text(f.at()),
                                f.litresPerMinute(),
                                texts.charted(f.litresPerMinute().toPlainString() + " L/min"),
                                f.source().reference()))
                        .toList());
        add(
                "fio2",
                "%",
                chart.inspiredOxygen().stream()
                        .map(f -> new Point(
                                Moments.text(f.at()),
                                f.percent(),
                                texts.charted(f.percent().toPlainString() + " %"),
                                f.source().reference()))
                        .toList());
        add("crp", "mg/L", marker(LabTest.CRP, BigDecimal.ONE));
        add("ferritin", "µg/L", marker(LabTest.FERRITIN, new BigDecimal("1000")));
        add(
                "ice",
                "",
                chart.neurology().stream()
                        .filter(f -> f.domain() == Domain.ICE && f.score() != null && f.at() != null)
                        .map(this::point)
                        .toList());
        return lines;
    }

    private void add(String id, String unit, List<Point> points) {
        if (!points.isEmpty()) {
            lines.add(new Line(id, texts.say("trajectory.line." + id), unit, points));
        }
    }

    private Point point(TemperatureReading r) {
        String site = r.site().isEmpty() ? "" : " " + r.site();
        return new Point(
                Moments.text(r.at()),
                r.celsius().round(MathContext.DECIMAL32),
                texts.charted(r.charted() + site),
                r.source().reference());
    }

    private Point point(BloodPressureReading r, BigDecimal value) {
        return new Point(
                Moments.text(r.at()),
                value.round(MathContext.DECIMAL32),
                texts.charted(r.charted()),
                r.source().reference());
    }

    private Point point(NeurologicalFinding f) {
        return new Point(
                Moments.text(f.at()),
                BigDecimal.valueOf(f.score()),
                texts.charted(f.score() + "/10"),
                f.source().reference());
    }

    /** A value in a unit that is not understood, or without a time, has no place on the axis. */
    private List<Point> marker(LabTest test, BigDecimal perMilligram) {
        return chart.labs().stream()
                .filter(r -> r.test() == test && r.at() != null && MILLIGRAMS_PER_LITRE.containsKey(r.unit()))
                .map(r -> new Point(
                        Moments.text(r.at()),
                        Numbers.plain(milligrams(r).multiply(perMilligram)),
                        texts.charted(r.value().toPlainString() + " " + r.unit()),
                        r.source().reference()))
                .toList();
    }

    private static BigDecimal milligrams(LabResult r) {
        return r.value().multiply(MILLIGRAMS_PER_LITRE.get(r.unit()));
    }
}
