package org.crshooks.assessment;

import java.util.List;
import java.util.Set;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.fact.Input;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.Range;
import org.crshooks.text.Phrase;

/**
 * One scale at one moment of a course. Its reasons, which few moments are asked for, are worked out then.
 * For one thread.
 */
public final class ScaleThen {

    private final GradingScale scale;
    private final Range range;
    private final ClinicalSnapshot patient;
    private final Set<Input> everywhere;
    private GradeResult grade;

    /** @param everywhere what nobody answered for any scale */
    ScaleThen(GradingScale scale, Range range, ClinicalSnapshot patient, Set<Input> everywhere) {
        this.scale = scale;
        this.range = range;
        this.patient = patient;
        this.everywhere = everywhere;
    }

    /** Wire name of the scale, such as {@code astct-2019}. */
    public String id() {
        return scale.id();
    }

    public Range range() {
        return range;
    }

    /** The grade with every reason. */
    public GradeResult grade() {
        if (grade == null) {
            grade = scale.grade(patient).alsoMissing(everywhere);
        }
        return grade;
    }

    /** What decided the floor, in words, most important first; empty for grade 0. */
    public List<Phrase> deciding() {
        return new SignTable(patient, grade()).deciding();
    }
}
