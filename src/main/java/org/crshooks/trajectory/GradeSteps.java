package org.crshooks.trajectory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.assessment.ScaleThen;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.grading.Confidence;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradedRow;
import org.crshooks.grading.Shifts;
import org.crshooks.trajectory.Trajectory.Grades;
import org.crshooks.trajectory.Trajectory.Item;
import org.crshooks.trajectory.Trajectory.State;
import org.crshooks.trajectory.Trajectory.Step;
import org.crshooks.wording.EvidenceWords;
import org.crshooks.wording.ScaleWords;
import org.crshooks.wording.ShiftWords;

/**
 * Keeps of a course what is drawn: the moments at which anything that is said of a grade changed. A state that held for
 * less than a millisecond, which no axis shows, is left out. Not thread-safe.
 */
final class GradeSteps {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Texts texts;
    private final Map<State, Integer> states = new LinkedHashMap<>();
    private final Map<Evidence, Integer> evidence = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private Instant last = Instant.MIN;

    GradeSteps(Texts texts) {
        this.texts = texts;
    }

    void add(GradedMoment moment) {
        List<Integer> now = moment.scales().stream().map(this::state).toList();
        if (!steps.isEmpty() && moment.at().isBefore(last.plus(SHORTEST))) {
            steps.remove(steps.size() - 1);
        }
        if (steps.isEmpty() || !steps.get(steps.size() - 1).states().equals(now)) {
            steps.add(new Step(Moments.text(moment.at()), now));
            last = moment.at();
        }
    }

    private int state(ScaleThen scale) {
        GradeResult grade = scale.grade();
        State state = new State(
                grade.floor(),
                grade.ceiling(),
                texts.say(words -> new ScaleWords(words).reason(grade)),
                texts.say(words ->
                        words.facts(scale.deciding().stream().map(words::say).toList())),
                deciding(grade).map(this::place).distinct().toList(),
                grade.missing().stream()
                        .sorted()
                        .map(Input::code)
                        .map(code -> texts.say("input." + code))
                        .toList(),
                grade.confidence() == Confidence.HIGH,
                Shifts.down(grade).stream()
                        .map(shift -> texts.say(words -> new ShiftWords(words).down(shift)))
                        .toList(),
                Shifts.up(grade).stream()
                        .map(shift -> texts.say(words -> new ShiftWords(words).up(shift)))
                        .toList());
        return states.computeIfAbsent(state, s -> states.size());
    }

    /** What the floor rests on; of grade 0, what keeps the first row from being met. */
    private static Stream<Evidence> deciding(GradeResult grade) {
        return grade.decidingRow().or(() -> grade.rows().stream().findFirst()).map(GradedRow::finding).stream()
                .flatMap(finding -> finding.decidingLeaves())
                .flatMap(leaf -> leaf.evidence().stream());
    }

    private int place(Evidence e) {
        return evidence.computeIfAbsent(e, any -> evidence.size());
    }

    Grades grades() {
        List<Item> items = evidence.keySet().stream()
                .map(e -> new Item(
                        texts.say("input." + e.input().code()),
                        texts.say(words -> EvidenceWords.print(e, words)),
                        Moments.text(e.at()),
                        e.source().reference()))
                .toList();
        return new Grades(steps, List.copyOf(states.keySet()), items);
    }
}
