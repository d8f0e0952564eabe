package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.Shift;
import org.crshooks.grading.Shifts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShiftsOfScalesTest {

    private static final int CHARTS = 100;

    @Test
    @DisplayName(
            "On every scale, what would move a grade does move it, down or up, and every reached grade has a way down")
    void movesIt() {
        Random random = new Random(41);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < CHARTS; i++) {
            Instant t = ChartDraft.hour(6 + random.nextInt(4 * 180) / 4.0);
            Assessment assessment = Grading.assess(RandomCharts.course(random), t);
            for (GradeResult grade :
                    assessment.scales().stream().map(ScaleAssessment::grade).toList()) {
                if (!grade.determined() || grade.floor() == 5) {
                    continue;
                }
                assertThat(Shifts.down(grade))
                        .as("%s grade %d of chart %d", grade.scale(), grade.floor(), i)
                        .hasSizeGreaterThanOrEqualTo(grade.floor() > 0 ? 1 : 0)
                        .allSatisfy(shift -> assertThat(shift.to().floor()).isLessThan(grade.floor()));
                assertThat(Shifts.up(grade))
                        .allSatisfy(shift -> assertThat(shift.to().floor()).isGreaterThan(grade.floor()));
                Shifts.down(grade).stream().map(Shift::to).forEach(to -> seen.add(grade.scale() + " " + to.floor()));
            }
        }
        assertThat(seen).as("scales and lower grades").hasSizeGreaterThan(14);
    }
}
