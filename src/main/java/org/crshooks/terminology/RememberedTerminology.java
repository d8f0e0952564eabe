package org.crshooks.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.WorkUpTest;

/**
 * A terminology that is asked the same thing only once: hundreds of readings of one chart share a few codes. It lives as
 * long as the chart is read and no longer, because what is charted must not be kept. Not thread-safe.
 */
public final class RememberedTerminology implements Terminology {

    private final Terminology terminology;
    private final Map<Asked, Object> answers = new HashMap<>();

    public RememberedTerminology(Terminology terminology) {
        this.terminology = terminology;
    }

    /** What can be asked of a concept; the frequent questions. */
    private enum Question {
        OBSERVATION,
        DRUG,
        THERAPY,
        REASON,
        WORK_UP
    }

    private record Asked(Question question, List<Code> codes, String text) {}

    @SuppressWarnings("unchecked")
    private <T> T remembered(Question question, List<Code> codes, String text, BiFunction<List<Code>, String, T> ask) {
        Asked asked = new Asked(question, codes, text);
        Object known = answers.get(asked);
        if (known == null) {
            known = ask.apply(codes, text);
            answers.put(asked, known);
        }
        return (T) known;
    }

    @Override
    public Optional<ObservedAs> observation(List<Code> codes, String text) {
        return remembered(Question.OBSERVATION, codes, text, terminology::observation);
    }

    @Override
    public Optional<Drug> drug(List<Code> codes, String text) {
        return remembered(Question.DRUG, codes, text, terminology::drug);
    }

    @Override
    public Optional<TherapyMatch> therapy(List<Code> codes, String text) {
        return remembered(Question.THERAPY, codes, text, terminology::therapy);
    }

    @Override
    public SupportReason reason(List<Code> codes, String text) {
        return remembered(Question.REASON, codes, text, terminology::reason);
    }

    @Override
    public Set<WorkUpTest> workUpTests(List<Code> codes, String text) {
        return remembered(Question.WORK_UP, codes, text, terminology::workUpTests);
    }

    @Override
    public boolean allogeneicTransplant(List<Code> codes, String text) {
        return terminology.allogeneicTransplant(codes, text);
    }

    @Override
    public Optional<OxygenDevice> oxygenDevice(List<Code> codes, String text) {
        return terminology.oxygenDevice(codes, text);
    }

    @Override
    public Optional<ConditionKind> condition(List<Code> codes, String text) {
        return terminology.condition(codes, text);
    }

    @Override
    public Optional<OrganTerm> organTerm(List<Code> codes, String text) {
        return terminology.organTerm(codes, text);
    }

    @Override
    public Optional<Integer> ctcaeGrade(List<Code> codes, String text) {
        return terminology.ctcaeGrade(codes, text);
    }

    @Override
    public Optional<NeurologicalFinding.Domain> neurologicalFinding(List<Code> codes, String text) {
        return terminology.neurologicalFinding(codes, text);
    }

    @Override
    public NeurologicalStatement neurologicalStatement(List<Code> codes, String text) {
        return terminology.neurologicalStatement(codes, text);
    }
}
