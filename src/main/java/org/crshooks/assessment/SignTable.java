package org.crshooks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.RunningSupport;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrase;

/** The criterion table of the card and the few facts that decided the primary grade. */
final class SignTable {

    private final ClinicalSnapshot patient;
    private final RunningSupport support;
    private final GradeResult primary;

    SignTable(ClinicalSnapshot patient, GradeResult primary) {
        this.patient = patient;
        this.support = patient.support();
        this.primary = primary;
    }

    List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        signs.add(sign("fever", patient.fever(), null));
        if (!patient.waived().isNo() || patient.masked().isYes()) {
            signs.add(
                    patient.masked().isYes()
                            ? sign("masked", patient.masked(), null)
                            : sign("waived", patient.waived(), null));
        }
        signs.add(sign("hypotension", patient.hypotension(), null));
        signs.add(sign("vasopressors", patient.vasopressors(1), vasopressorWords()));
        if (!patient.vasopressors(1).isNo()) {
            signs.add(sign("high-dose", patient.highDoseVasopressor(), null));
        }
        signs.add(sign("hypoxia", patient.hypoxia(), null));
        Fact organs = patient.organToxicity(f -> f.grade() > 0);
        if (!organs.isNo()) {
            signs.add(sign("organ", organs, null));
        }
        return signs;
    }

    private static Sign sign(String key, Fact fact, Phrase words) {
        return new Sign(Phrase.of("sign." + key), fact.truth(), words, fact.evidence());
    }

    private Phrase vasopressorWords() {
        List<Phrase> words =
                support.vasopressors().stream().map(SignTable::words).toList();
        return words.isEmpty() ? null : joined(words);
    }

    private static Phrase words(RunningSupport.Vasopressor v) {
        Phrase name = Phrase.of("drug." + v.drug().code());
        return v.rate().isEmpty()
                ? Phrase.of("value.drug-unknown-dose", name)
                : Phrase.of("value.drug-rate", name, v.rate());
    }

    private static Phrase joined(List<Phrase> words) {
        return words.stream().reduce((a, b) -> Phrase.of("value.and", a, b)).orElseThrow();
    }

    /** What decided the floor, most important first; empty for grade 0. */
    List<Phrase> deciding() {
        if (primary.floor() == 0) {
            return patient.masked().isYes() && primary.ceiling() > 0
                    ? List.of(Phrase.of("deciding.masked"))
                    : List.of();
        }
        List<Phrase> pressure = pressureFacts();
        List<Phrase> oxygen = oxygenFacts();
        boolean oxygenFirst = decidedBy(Input.OXYGEN_DEVICE, Input.OXYGEN_FLOW, Input.FIO2, Input.SPO2)
                && !decidedBy(Input.VASOPRESSOR);
        List<Phrase> facts = new ArrayList<>(oxygenFirst ? oxygen : pressure);
        facts.addAll(oxygenFirst ? pressure : oxygen);
        facts.add(feverWords());
        return facts;
    }

    /** Whether the row of the floor rests on such an entry. */
    private boolean decidedBy(Input... inputs) {
        Set<Input> asked = Set.of(inputs);
        return primary.decidingRow().stream()
                .flatMap(row -> row.finding().decidingLeaves())
                .flatMap(leaf -> leaf.evidence().stream())
                .anyMatch(evidence -> asked.contains(evidence.input()));
    }

    private List<Phrase> pressureFacts() {
        if (!support.vasopressors().isEmpty()) {
            return support.vasopressors().stream().map(SignTable::words).toList();
        }
        if (!patient.hypotension().isYes()) {
            return List.of();
        }
        List<Phrase> facts = new ArrayList<>();
        List<Evidence> boluses = new ArrayList<>();
        for (Evidence e : patient.hypotension().evidence()) {
            if (e.input() == Input.FLUID_BOLUS) {
                boluses.add(e);
            } else {
                facts.add(Phrase.of("deciding.pressure", e.value()));
            }
        }
        if (boluses.size() == 1) {
            facts.add(Phrase.of("deciding.bolus", boluses.get(0).value()));
        } else if (!boluses.isEmpty()) {
            facts.add(Phrase.of("deciding.boluses", boluses.size()));
        }
        return facts;
    }

    private List<Phrase> oxygenFacts() {
        if (!patient.hypoxia().isYes()) {
            return List.of();
        }
        List<Phrase> running = support.oxygen().stream()
                .filter(RunningSupport.Oxygen::counted)
                .map(SignTable::words)
                .toList();
        if (!running.isEmpty()) {
            return running;
        }
        return patient.hypoxia().evidence().stream()
                .filter(e -> e.input() == Input.SPO2)
                .map(e -> Phrase.of("deciding.spo2", e.value()))
                .toList();
    }

    private static Phrase words(RunningSupport.Oxygen o) {
        Phrase device = o.name().isEmpty() || o.device() != org.crshooks.clinical.OxygenDevice.UNSPECIFIED
                ? Phrase.of("device." + o.device().code())
                : Phrase.of("value.as-charted", o.name());
        Phrase named = reason(o, device);
        if (o.flow() != null && o.fio2() != null) {
            return Phrase.of(
                    "value.oxygen-flow-fio2",
                    named,
                    o.flow().toPlainString(),
                    o.fio2().toPlainString());
        }
        if (o.flow() != null) {
            return Phrase.of("value.oxygen-flow", named, o.flow().toPlainString());
        }
        return o.fio2() == null
                ? named
                : Phrase.of("value.oxygen-fio2", named, o.fio2().toPlainString());
    }

    private static Phrase reason(RunningSupport.Oxygen o, Phrase device) {
        if (o.counted()) {
            return device;
        }
        return switch (o.reason()) {
            case NOT_RECORDED -> Phrase.of("value.reason-unknown", device);
            case NOT_UNDERSTOOD -> Phrase.of("value.reason-not-understood", device);
            default -> device;
        };
    }

    /** Value and unit; the measuring site stands in the table. */
    private static String withoutSite(String temperature) {
        String[] words = temperature.split(" ", 3);
        return words.length < 3 ? temperature : words[0] + " " + words[1];
    }

    private Phrase feverWords() {
        if (patient.fever().isYes()) {
            return patient.fever().evidence().stream()
                    .findFirst()
                    .map(e -> Phrase.of("deciding.fever", withoutSite(e.value())))
                    .orElse(Phrase.of("deciding.recorded"));
        }
        return Phrase.of(patient.waived().isYes() ? "deciding.waived" : "deciding.no-current-fever");
    }
}
