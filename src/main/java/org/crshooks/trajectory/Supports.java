package org.crshooks.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.PressorPeriod;
import org.crshooks.clinical.SupportPeriod;
import org.crshooks.clinical.SupportReason;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;
import org.crshooks.trajectory.Trajectory.Band;
import org.crshooks.trajectory.Trajectory.Lane;
import org.crshooks.trajectory.Trajectory.Run;

/** Oxygen devices and vasopressors as stretches of time. */
final class Supports {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final PatientChart chart;
    private final Texts texts;

    Supports(PatientChart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    List<Band> oxygen() {
        return chart.oxygenPeriods().stream()
                .map(p -> new Band(
                        Moments.text(p.start()),
                        Moments.text(p.end()),
                        p.device().tier().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        texts.say(words -> device(p, words)),
                        p.source().reference()))
                .toList();
    }

    private static String device(SupportPeriod p, Phrasebook words) {
        boolean unknown = p.device() == OxygenDevice.UNSPECIFIED && !p.name().isEmpty();
        String name = unknown
                ? words.say(Phrase.of("value.as-charted", p.name()))
                : words.say("device." + p.device().code());
        return p.reason() == SupportReason.NOT_RECORDED
                ? name
                : words.say(
                        "trajectory.with-reason",
                        name,
                        words.say("support-reason." + p.reason().code()));
    }

    /** A lane for each drug, unit and purpose; a run whose dose is unknown lies in the first lane of its drug. */
    List<Lane> lanes() {
        Map<String, Lane> lanes = new LinkedHashMap<>();
        for (PressorPeriod p : chart.pressorPeriods()) {
            String unit = p.rate() == null ? "" : unit(p.rate());
            String drug = p.drug().code() + (p.counted() ? "" : "/other");
            String id = drug + " " + unit;
            if (unit.isEmpty()) {
                id = lanes.keySet().stream()
                        .filter(known -> known.startsWith(drug + " "))
                        .findFirst()
                        .orElse(id);
            }
            lanes.computeIfAbsent(
                            id,
                            key -> new Lane(
                                    key, texts.say("drug." + p.drug().code()), unit, p.counted(), new ArrayList<>()))
                    .runs()
                    .add(run(p));
        }
        return List.copyOf(lanes.values());
    }

    private Run run(PressorPeriod p) {
        return new Run(
                Moments.text(p.start()),
                Moments.text(p.end()),
                p.rate() == null ? null : Numbers.plain(p.rate().perHour().divide(MINUTES, MathContext.DECIMAL32)),
                p.rate() == null
                        ? texts.say("trajectory.dose-unknown")
                        : texts.charted(p.rate().charted()),
                p.certain(),
                p.source().reference());
    }

    static String unit(DoseRate rate) {
        return switch (rate.unit()) {
            case MICROGRAM -> "µg/min";
            case MICROGRAM_PER_KG -> "µg/kg/min";
            case MICROGRAM_PER_M2 -> "µg/m²/min";
            case INTERNATIONAL_UNIT -> "IU/min";
        };
    }
}
