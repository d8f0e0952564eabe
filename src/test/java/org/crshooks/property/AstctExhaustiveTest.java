package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.grading.Range;
import org.crshooks.property.AstctInputs.Antipyretic;
import org.crshooks.property.AstctInputs.Fever;
import org.crshooks.property.AstctInputs.Oxygen;
import org.crshooks.property.AstctInputs.Pressors;
import org.crshooks.property.AstctInputs.Pressure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AstctExhaustiveTest {

    private static final int SHOWN = 40;
    /** A prime, so that every kind of input is among those taken. */
    private static final int EVERY = 37;

    @Test
    @DisplayName("A1-A7, F6-F10, F12-F15, F18: every combination of inputs gives the range worked out by hand")
    void everyState() {
        List<AstctOracle> states = states();
        List<String> wrong = new ArrayList<>();
        for (AstctOracle state : states) {
            Range expected = state.range();
            Range actual = Grading.now("astct-2019", chart(state), ChartDraft.hour(AstctInputs.NOW));
            if (!actual.equals(expected)) {
                wrong.add(state + " gives " + actual + " instead of " + expected);
            }
        }
        assertThat(states).hasSizeGreaterThan(20_000);
        assertThat(wrong.size() > SHOWN ? wrong.subList(0, SHOWN) : wrong)
                .as("%d of %d states", wrong.size(), states.size())
                .isEmpty();
    }

    @Test
    @DisplayName("E2: the assessment says the same with its course")
    void withTheCourse() {
        List<AstctOracle> states = states();
        for (int i = 0; i < states.size(); i += EVERY) {
            ClinicalTimeline chart = chart(states.get(i));
            assertThat(Grading.range("astct-2019", chart, ChartDraft.hour(AstctInputs.NOW)))
                    .as(states.get(i).toString())
                    .isEqualTo(states.get(i).range());
        }
    }

    private static List<AstctOracle> states() {
        List<AstctOracle> states = new ArrayList<>();
        for (Fever fever : Fever.values()) {
            for (Pressure pressure : Pressure.values()) {
                for (Oxygen oxygen : Oxygen.values()) {
                    for (Antipyretic drug : Antipyretic.values()) {
                        for (Pressors pressors : Pressors.values()) {
                            states.add(new AstctOracle(fever, drug, pressure, false, pressors, oxygen, true, true));
                            states.add(new AstctOracle(fever, drug, pressure, true, pressors, oxygen, true, true));
                        }
                    }
                    states.add(new AstctOracle(
                            fever, Antipyretic.NONE, pressure, false, Pressors.NONE, oxygen, false, true));
                }
                for (Pressors pressors : Pressors.values()) {
                    states.add(new AstctOracle(
                            fever, Antipyretic.NONE, pressure, false, pressors, Oxygen.NOTHING_CHARTED, true, false));
                }
            }
        }
        return states;
    }

    private static ClinicalTimeline chart(AstctOracle state) {
        ChartDraft draft = state.fever().chart.apply(ChartDraft.afterCarT());
        state.pressure().chart.apply(draft);
        state.drug().chart(draft, state.fever());
        state.pressors().chart.apply(draft);
        state.oxygen().chart.apply(draft);
        if (state.bolus()) {
            draft.bolus(AstctInputs.NOW - 6, "500");
        }
        if (!state.drugsAnswered()) {
            draft.notAnswered(Channel.MEDICATION_ADMINISTRATION);
        }
        if (!state.oxygenAnswered()) {
            draft.notAnswered(Channel.OXYGENATION);
        }
        return draft.build();
    }
}
