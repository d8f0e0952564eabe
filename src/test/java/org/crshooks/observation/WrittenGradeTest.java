package org.crshooks.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.observation.GradesForTest.ASTCT;
import static org.crshooks.observation.GradesForTest.OPEN;
import static org.crshooks.observation.GradesForTest.PRESSOR;
import static org.crshooks.observation.GradesForTest.context;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.crshooks.grading.Range;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

class WrittenGradeTest {

    @Test
    void readsBackWhatWasWritten() {
        assertThat(WrittenGrade.of(written())).hasValueSatisfying(grade -> {
            assertThat(grade.scale()).isEqualTo(ASTCT);
            assertThat(grade.range()).isEqualTo(new Range(3, 3));
            assertThat(grade.at()).isEqualTo(PRESSOR.asOf());
            assertThat(grade.identifier()).hasSize(64);
        });
        assertThat(WrittenGrade.of(GradesForTest.written(OPEN, context(Locale.ENGLISH))))
                .hasValueSatisfying(grade -> assertThat(grade.range()).isEqualTo(new Range(2, 3)));
    }

    @Test
    void takesNothingElseForAGradeOfOurs() {
        List<Consumer<Observation>> changes = List.of(
                o -> o.getIdentifierFirstRep().setSystem("https://elsewhere.example/id"),
                o -> o.setIdentifier(null),
                o -> o.getCode().getCodingFirstRep().setCode("icans-grade"),
                o -> o.getMethod().getCodingFirstRep().setSystem("https://elsewhere.example/scale"),
                o -> o.setEffective(null),
                o -> o.setEffective(new Period()),
                o -> o.setValue(null),
                o -> o.setValue(new CodeableConcept().setText("3")),
                o -> o.getValueCodeableConcept().getCodingFirstRep().setCode("7"));
        for (Consumer<Observation> change : changes) {
            Observation changed = written();
            change.accept(changed);
            assertThat(WrittenGrade.of(changed)).isEmpty();
        }
    }

    private static Observation written() {
        return GradesForTest.written(PRESSOR, context(Locale.ENGLISH));
    }
}
