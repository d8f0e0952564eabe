package org.crshooks.cdshooks;

import java.util.List;
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

/** A handful of codes, enough to tell prefetch templates apart. */
public final class FakeTerminology implements Terminology {

    private static final Map<String, ObservationKind> OBSERVATIONS = Map.of(
            "8310-5", ObservationKind.TEMPERATURE,
            "85354-9", ObservationKind.BLOOD_PRESSURE_PANEL,
            "59408-5", ObservationKind.SPO2,
            "85353-1", ObservationKind.VITAL_SIGNS_PANEL,
            "29463-7", ObservationKind.WEIGHT,
            "1988-5", ObservationKind.LAB,
            "69453-9", ObservationKind.CAUSE_OF_DEATH,
            "ice-score", ObservationKind.ICE_SCORE);
    private static final Map<String, Drug> DRUGS = Map.of(
            "C01CA03", Drug.NOREPINEPHRINE,
            "C01CA24", Drug.EPINEPHRINE,
            "C01CA06", Drug.PHENYLEPHRINE,
            "C01CA04", Drug.DOPAMINE,
            "H01BA01", Drug.VASOPRESSIN,
            "N02BE01", Drug.PARACETAMOL,
            "L04AC07", Drug.TOCILIZUMAB,
            "H02AB02", Drug.DEXAMETHASONE,
            "B05BB01", Drug.CRYSTALLOID);

    @Override
    public Optional<ObservedAs> observation(List<Code> codes, String text) {
        return Optional.ofNullable(OBSERVATIONS.get(codes.get(0).code()))
                .map(kind -> new ObservedAs(kind, "", kind == ObservationKind.LAB ? LabTest.CRP : null));
    }

    @Override
    public Optional<Drug> drug(List<Code> codes, String text) {
        return Optional.of(DRUGS.getOrDefault(codes.get(0).code(), Drug.OTHER));
    }

    @Override
    public Optional<TherapyMatch> therapy(List<Code> codes, String text) {
        return codes.get(0).code().startsWith("L01X") || codes.get(0).code().equals("car-t")
                ? Optional.of(new TherapyMatch(Therapy.CAR_T, null))
                : Optional.empty();
    }

    @Override
    public boolean allogeneicTransplant(List<Code> codes, String text) {
        return false;
    }

    @Override
    public Optional<OxygenDevice> oxygenDevice(List<Code> codes, String text) {
        return Optional.empty();
    }

    @Override
    public SupportReason reason(List<Code> codes, String text) {
        return SupportReason.NOT_RECORDED;
    }

    @Override
    public Optional<ConditionKind> condition(List<Code> codes, String text) {
        return Optional.empty();
    }

    @Override
    public Optional<OrganTerm> organTerm(List<Code> codes, String text) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> ctcaeGrade(List<Code> codes, String text) {
        return Optional.empty();
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
