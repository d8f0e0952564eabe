package org.crshooks.observation;

import org.crshooks.grading.scale.Scales;

/** The codes and addresses of a written grade. */
public final class GradeCodes {

    private static final String BASE = "https://crshooks.org/fhir/";

    public static final String PROFILE = BASE + "StructureDefinition/crs-grade";
    public static final String PROVENANCE_PROFILE = BASE + "StructureDefinition/crs-grade-provenance";
    public static final String IDENTIFIER = BASE + "identifier/grade";
    public static final String OBSERVATION = BASE + "CodeSystem/crs-observation";
    public static final String SCALE = BASE + "CodeSystem/crs-scale";
    public static final String GRADE = BASE + "CodeSystem/crs-grade";

    /** Code of a grade of cytokine release syndrome in {@link #OBSERVATION}. */
    public static final String CRS_GRADE = "crs-grade";

    static final String CRS_GRADE_DISPLAY = "Grade of cytokine release syndrome";

    static final String FLOOR = "floor";
    static final String CEILING = "ceiling";

    private GradeCodes() {}

    /** Of a scale in {@link #SCALE}. */
    static String scaleDisplay(String id) {
        return Scales.byId(id).publication().name();
    }

    /** Of a grade in {@link #GRADE}. */
    static String gradeDisplay(int grade) {
        return grade == 0 ? "Grade 0 (no CRS)" : "Grade " + grade;
    }
}
