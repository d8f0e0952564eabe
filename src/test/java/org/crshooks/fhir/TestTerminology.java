package org.crshooks.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.terminology.Code;
import org.crshooks.terminology.NeurologicalStatement;
import org.crshooks.terminology.ObservationKind;
import org.crshooks.terminology.ObservedAs;
import org.crshooks.terminology.Terminology;
import org.crshooks.terminology.TherapyMatch;

/** A small table of the codes and words that these tests use; a code decides, text is read only where no code is known. */
final class TestTerminology implements Terminology {

    private static final Map<String, ObservedAs> OBSERVATIONS = new LinkedHashMap<>();
    private static final Map<String, Drug> DRUGS = new LinkedHashMap<>();
    private static final Map<String, OxygenDevice> DEVICES = new LinkedHashMap<>();
    private static final Map<String, ConditionKind> CONDITIONS = new LinkedHashMap<>();

    static {
        OBSERVATIONS.put("8310-5", new ObservedAs(ObservationKind.TEMPERATURE, "", null));
        OBSERVATIONS.put("8328-7", new ObservedAs(ObservationKind.TEMPERATURE, "axillary", null));
        observation("59408-5", ObservationKind.SPO2);
        observation("59410-1", ObservationKind.SPO2_ROOM_AIR);
        observation("85354-9", ObservationKind.BLOOD_PRESSURE_PANEL);
        observation("85353-1", ObservationKind.VITAL_SIGNS_PANEL);
        observation("8480-6", ObservationKind.SYSTOLIC);
        observation("8462-4", ObservationKind.DIASTOLIC);
        observation("8478-0", ObservationKind.MEAN_PRESSURE);
        observation("3151-8", ObservationKind.OXYGEN_FLOW);
        observation("3150-0", ObservationKind.FIO2);
        observation("16206004", ObservationKind.OXYGEN_DEVICE);
        observation("20124-4", ObservationKind.VENTILATION_MODE);
        observation("29463-7", ObservationKind.WEIGHT);
        observation("8302-2", ObservationKind.HEIGHT);
        observation("69453-9", ObservationKind.CAUSE_OF_DEATH);
        lab("2160-0", LabTest.CREATININE);
        lab("1742-6", LabTest.ALT);
        lab("777-3", LabTest.PLATELETS);
        lab("751-8", LabTest.ANC);
        lab("10230-1", LabTest.LVEF);
        lab("8636-3", LabTest.QTC);
        lab("6301-6", LabTest.INR);
        lab("1988-5", LabTest.CRP);
        lab("3255-7", LabTest.FIBRINOGEN);
        lab("600-7", LabTest.BLOOD_CULTURE);
        DRUGS.put("7512", Drug.NOREPINEPHRINE);
        DRUGS.put("3992", Drug.EPINEPHRINE);
        DRUGS.put("11149", Drug.VASOPRESSIN);
        DRUGS.put("612865", Drug.TOCILIZUMAB);
        DRUGS.put("9863", Drug.CRYSTALLOID);
        DRUGS.put("3002", Drug.CYCLOPHOSPHAMIDE);
        DRUGS.put("161", Drug.PARACETAMOL);
        DEVICES.put("336623009", OxygenDevice.NASAL_CANNULA);
        DEVICES.put("336602003", OxygenDevice.SIMPLE_FACE_MASK);
        DEVICES.put("426854004", OxygenDevice.HFNC);
        DEVICES.put("428311008", OxygenDevice.NIV);
        DEVICES.put("1258985005", OxygenDevice.IMV);
        DEVICES.put("40617009", OxygenDevice.IMV);
        DEVICES.put("722742002", OxygenDevice.ROOM_AIR);
        DEVICES.put("371825009", OxygenDevice.UNSPECIFIED);
        CONDITIONS.put("D89.839", ConditionKind.CRS);
        CONDITIONS.put("I95.9", ConditionKind.HYPOTENSION);
        CONDITIONS.put("10044066", ConditionKind.VENTRICULAR_TACHYCARDIA);
        CONDITIONS.put("91302008", ConditionKind.SEPSIS);
        CONDITIONS.put("59282003", ConditionKind.THROMBOSIS);
        CONDITIONS.put("R91.8", ConditionKind.PULMONARY_INFILTRATES);
    }

    private static void observation(String code, ObservationKind kind) {
        OBSERVATIONS.put(code, new ObservedAs(kind, "", null));
    }

    private static void lab(String code, LabTest test) {
        OBSERVATIONS.put(code, new ObservedAs(ObservationKind.LAB, "", test));
    }

    private static <T> Optional<T> byCode(Map<String, T> table, List<Code> codes) {
        return codes.stream()
                .map(c -> table.get(c.code()))
                .filter(v -> v != null)
                .findFirst();
    }

    private static boolean says(String text, String... words) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return List.of(words).stream().anyMatch(lower::contains);
    }

    @Override
    public Optional<ObservedAs> observation(List<Code> codes, String text) {
        return byCode(OBSERVATIONS, codes);
    }

    @Override
    public Optional<Drug> drug(List<Code> codes, String text) {
        if (codes.isEmpty() && text == null) {
            return Optional.empty();
        }
        Optional<Drug> known = byCode(DRUGS, codes);
        if (known.isPresent()) {
            return known;
        }
        if (says(text, "norepinephrine")) {
            return Optional.of(Drug.NOREPINEPHRINE);
        }
        return Optional.of(says(text, "sodium chloride") ? Drug.CRYSTALLOID : Drug.OTHER);
    }

    @Override
    public Optional<TherapyMatch> therapy(List<Code> codes, String text) {
        boolean carT = codes.stream().anyMatch(c -> c.code().equals("car-t")) || says(text, "axicabtagene");
        boolean haplo = codes.stream().anyMatch(c -> c.code().equals("haplo-hct")) || says(text, "haplo", "半相合");
        boolean atg = codes.stream().anyMatch(c -> c.code().equals("L04AA04"));
        if (carT) {
            return Optional.of(new TherapyMatch(Therapy.CAR_T, null));
        }
        return haplo || atg
                ? Optional.of(new TherapyMatch(haplo ? Therapy.HAPLO_HCT : Therapy.ATG, null))
                : Optional.empty();
    }

    @Override
    public boolean allogeneicTransplant(List<Code> codes, String text) {
        return codes.stream().anyMatch(c -> c.code().equals("58390007"));
    }

    @Override
    public Optional<OxygenDevice> oxygenDevice(List<Code> codes, String text) {
        Optional<OxygenDevice> known = byCode(DEVICES, codes);
        return known.isPresent() || !says(text, "venti mask") ? known : Optional.of(OxygenDevice.VENTURI);
    }

    @Override
    public SupportReason reason(List<Code> codes, String text) {
        return codes.stream()
                .flatMap(c -> SupportReason.fromCode(c.code()).stream())
                .findFirst()
                .orElse(says(text, "cytokine release") ? SupportReason.CRS : SupportReason.OTHER_CAUSE);
    }

    @Override
    public Optional<ConditionKind> condition(List<Code> codes, String text) {
        Optional<ConditionKind> known = byCode(CONDITIONS, codes);
        if (known.isPresent()) {
            return known;
        }
        return says(text, "infiltrate") ? Optional.of(ConditionKind.PULMONARY_INFILTRATES) : Optional.empty();
    }

    @Override
    public Optional<OrganTerm> organTerm(List<Code> codes, String text) {
        return codes.stream().anyMatch(c -> c.code().equals("10012727"))
                ? Optional.of(OrganTerm.DIARRHOEA)
                : Optional.empty();
    }

    @Override
    public Optional<Integer> ctcaeGrade(List<Code> codes, String text) {
        Map<String, Integer> grades = Map.of("C41338", 1, "C41339", 2, "C41340", 3, "C41337", 4, "3", 3, "7", 7);
        Optional<Integer> known = byCode(grades, codes);
        return known.isPresent() || !says(text, "grade 2") ? known : Optional.of(2);
    }

    @Override
    public Set<WorkUpTest> workUpTests(List<Code> codes, String text) {
        return Set.of();
    }

    @Override
    public Optional<NeurologicalFinding.Domain> neurologicalFinding(List<Code> codes, String text) {
        return Optional.empty();
    }

    @Override
    public NeurologicalStatement neurologicalStatement(List<Code> codes, String text) {
        return new NeurologicalStatement(Set.of(), false);
    }
}
