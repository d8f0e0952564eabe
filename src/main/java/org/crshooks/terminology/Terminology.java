package org.crshooks.terminology;

import java.util.List;
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
 * Translates codes and names of the chart into the words of the rules. A code that is known decides; text is read only
 * where no code is known. Immutable and thread-safe.
 */
public interface Terminology {

    /** What an Observation or component measures; empty for what no rule uses and for look-alikes. */
    Optional<ObservedAs> observation(List<Code> codes, String text);

    /** The drug; {@link Drug#OTHER} for a drug that no rule names, empty where neither code nor text is given. */
    Optional<Drug> drug(List<Code> codes, String text);

    /** A therapy that can cause CRS, given as a drug or a procedure; empty for anything else. */
    Optional<TherapyMatch> therapy(List<Code> codes, String text);

    /** Whether a code or name says allogeneic stem cell transplant, haploidentical or not (F29). */
    boolean allogeneicTransplant(List<Code> codes, String text);

    /** The oxygen device or ventilation; empty for what is not a device statement. */
    Optional<OxygenDevice> oxygenDevice(List<Code> codes, String text);

    /**
     * The reason of a support or drug. {@link SupportReason#OTHER_CAUSE} for a diagnosis that is not CRS, its signs or its
     * therapy, {@link SupportReason#NOT_UNDERSTOOD} for what cannot be read.
     */
    SupportReason reason(List<Code> codes, String text);

    /** The diagnosis or finding; empty for what no rule names. */
    Optional<ConditionKind> condition(List<Code> codes, String text);

    /** The term of a graded adverse event; {@link OrganTerm#EXCLUDED} for those that never count. */
    Optional<OrganTerm> organTerm(List<Code> codes, String text);

    /** CTCAE grade 1 to 5 from an NCIt code, a code 1 to 5 of a grade system, or the text "grade n". */
    Optional<Integer> ctcaeGrade(List<Code> codes, String text);

    /** The tests of the work-up that an order, report or procedure is for; empty for any other (W1). */
    Set<WorkUpTest> workUpTests(List<Code> codes, String text);

    /** The finding that ICANS is graded by; of several the gravest, empty for any other (I1). */
    Optional<NeurologicalFinding.Domain> neurologicalFinding(List<Code> codes, String text);

    /** What is said of seizure, weakness and oedema: found, denied, or neither where that cannot be told (I1). */
    NeurologicalStatement neurologicalStatement(List<Code> codes, String text);
}
