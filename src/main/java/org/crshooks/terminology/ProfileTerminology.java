package org.crshooks.terminology;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.WorkUpTest;

/**
 * The terminology of the published profiles and of a site's own maps. A look-alike code is rejected with its text; a
 * fluid's code gives way to another drug named in the text. Made by {@link TerminologyLoader}.
 */
public final class ProfileTerminology implements Terminology {

    private final Designations designations;
    private final ObservationWords observations;
    private final DrugWords drugs;
    private final TherapyWords therapies;
    private final DeviceWords devices;
    private final ReasonWords reasons;
    private final Lexicon conditions;
    private final Lexicon organs;
    private final GradeWords grades;
    private final WorkUpWords workUp;
    private final Lexicon neurology;
    private final NeurologyWords neurologyWords;

    ProfileTerminology(Map<String, Vocabulary> vocabularies, CodeTables tables) {
        designations = new Designations(vocabularies);
        observations = new ObservationWords(tables.observations(), vocabularies);
        Lexicon drugLexicon = new Lexicon(tables.drugs(), SystemUris.DRUG, vocabularies);
        drugs = new DrugWords(drugLexicon);
        therapies = new TherapyWords(
                tables.therapies(),
                new Lexicon(tables.transplants(), SystemUris.TRANSPLANT, vocabularies),
                drugLexicon,
                vocabularies);
        devices = new DeviceWords(new Lexicon(tables.devices(), SystemUris.DEVICE, vocabularies));
        conditions = new Lexicon(tables.conditions(), SystemUris.CONDITION, vocabularies);
        reasons =
                new ReasonWords(new Lexicon(tables.reasons(), SystemUris.REASON, vocabularies), conditions, therapies);
        organs = new Lexicon(tables.organs(), SystemUris.ORGAN, vocabularies);
        grades = new GradeWords(tables.grades());
        workUp = new WorkUpWords(new Lexicon(tables.workUp(), SystemUris.WORK_UP, vocabularies), observations);
        neurology = new Lexicon(tables.neurology(), SystemUris.NEUROLOGY, vocabularies);
        neurologyWords = new NeurologyWords(neurology);
    }

    /** The names of our codes in English and Chinese. */
    public Designations designations() {
        return designations;
    }

    @Override
    public Optional<ObservedAs> observation(List<Code> codes, String text) {
        return observations.read(codes, text);
    }

    @Override
    public Optional<Drug> drug(List<Code> codes, String text) {
        return drugs.read(codes, text);
    }

    @Override
    public Optional<TherapyMatch> therapy(List<Code> codes, String text) {
        return therapies.read(codes, text);
    }

    @Override
    public boolean allogeneicTransplant(List<Code> codes, String text) {
        return therapies.allogeneic(codes, text);
    }

    @Override
    public Optional<OxygenDevice> oxygenDevice(List<Code> codes, String text) {
        return devices.read(codes, text);
    }

    @Override
    public SupportReason reason(List<Code> codes, String text) {
        return reasons.read(codes, text);
    }

    @Override
    public Optional<ConditionKind> condition(List<Code> codes, String text) {
        return conditions.affirmed(codes, text).stream()
                .findFirst()
                .map(code -> ConditionKind.fromCode(code).orElseThrow());
    }

    @Override
    public Optional<OrganTerm> organTerm(List<Code> codes, String text) {
        return organs.affirmed(codes, text).stream()
                .findFirst()
                .map(code -> OrganTerm.fromCode(code).orElseThrow());
    }

    @Override
    public Optional<Integer> ctcaeGrade(List<Code> codes, String text) {
        return grades.read(codes, text);
    }

    @Override
    public Set<WorkUpTest> workUpTests(List<Code> codes, String text) {
        return workUp.read(codes, text);
    }

    @Override
    public Optional<NeurologicalFinding.Domain> neurologicalFinding(List<Code> codes, String text) {
        return neurology.read(codes, text).stream()
                .map(code -> NeurologicalFinding.Domain.fromCode(code).orElseThrow())
                .max(Comparator.naturalOrder());
    }

    @Override
    public NeurologicalStatement neurologicalStatement(List<Code> codes, String text) {
        return neurologyWords.read(codes, text);
    }
}
