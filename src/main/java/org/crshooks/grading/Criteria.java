package org.crshooks.grading;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.fact.Fact;

/** The vocabulary that the scales are written in. */
public final class Criteria {

    private Criteria() {}

    /** F6: CRS is established in this episode. */
    public static Criterion crs() {
        return Question.of("crs", ClinicalSnapshot::gate, "F6");
    }

    /** F22, F25: inside the window and not refuted; CARTOX asks for no more (X3). */
    public static Criterion gradable() {
        return Question.of("gradable", ClinicalSnapshot::graded, "X3");
    }

    /** Whether a finding answers only if there is anything to grade. */
    public static boolean isGate(Finding leaf) {
        String key = leaf.text().key();
        return key.equals("criterion.crs") || key.equals("criterion.gradable");
    }

    /** F1, F2. */
    public static Criterion fever() {
        return Question.of("fever", ClinicalSnapshot::fever, "F2");
    }

    /** F7: an antipyretic or anticytokine drug since the first fever. */
    public static Criterion waived() {
        return Question.of("waived", ClinicalSnapshot::waived, "F7");
    }

    public static Criterion feverOrWaived() {
        return fever().or(waived());
    }

    /** F11, F12: low pressure, or a bolus for it within 12 h. */
    public static Criterion hypotension() {
        return Question.of("hypotension", ClinicalSnapshot::hypotension, "F12");
    }

    /** F15: vasopressors as ASTCT counts them. */
    public static Criterion vasopressorsForAstct(int n) {
        return Question.of("vasopressors." + n, new Numbered(n, ClinicalSnapshot::vasopressorsForAstct), "F13", "F15");
    }

    /** F13, F15: vasopressors, vasopressin included. */
    public static Criterion vasopressors(int n, String... rules) {
        return Question.of("vasopressors." + n, new Numbered(n, ClinicalSnapshot::vasopressors), rules);
    }

    /** F16. */
    public static Criterion highDoseVasopressor() {
        return Question.of("high-dose", ClinicalSnapshot::highDoseVasopressor, "F16");
    }

    /** M2. */
    public static Criterion vasopressorFor24Hours() {
        return Question.of("vasopressor-24h", ClinicalSnapshot::longVasopressor, "M1", "M2");
    }

    /** X1, M5: the latest pressure is still low. */
    public static Criterion stillHypotensive(String rule) {
        return Question.of("still-hypotensive", ClinicalSnapshot::stillHypotensive, rule);
    }

    /** F18: any counted oxygen, or SpO2 below 90 % without it. */
    public static Criterion hypoxia() {
        return Question.of("hypoxia", ClinicalSnapshot::hypoxia, "F18");
    }

    /** A7. */
    public static Criterion highFlowOxygen() {
        return Question.of("high-tier-oxygen", ClinicalSnapshot::highTierOxygen, "A1", "A2", "A7");
    }

    public static Criterion positivePressure() {
        return Question.of("positive-pressure", ClinicalSnapshot::positivePressure, "F19");
    }

    /** F17, C5e. */
    public static Criterion oxygenAtLeast40() {
        return Question.of("oxygen-40", ClinicalSnapshot::fio2AtLeast40, "F17");
    }

    /** F19. */
    public static Criterion nonInvasiveVentilation() {
        return Question.of("niv", ClinicalSnapshot::nonInvasiveVentilation, "F19");
    }

    public static Criterion ventilatedForHypoxia(String... rules) {
        return Question.of("ventilated-hypoxia", ClinicalSnapshot::ventilatedForHypoxia, rules);
    }

    /** L2: airway protection included. */
    public static Criterion ventilated() {
        return Question.of("ventilated", ClinicalSnapshot::ventilated, "L2");
    }

    /** C4a. */
    public static Criterion anyVentilation() {
        return Question.of("any-ventilation", ClinicalSnapshot::anyVentilation, "C4a");
    }

    /** F20: any counted organ toxicity of at least this grade. */
    public static Criterion organToxicity(int grade) {
        return organ(grade, (s, g) -> s.organToxicity(f -> f.grade() >= g));
    }

    /** Grade 4, transaminases aside. */
    public static Criterion organToxicity4ExceptTransaminitis() {
        return organ(
                4, (s, g) -> s.organToxicity(f -> f.grade() >= g && !f.term().isTransaminase()));
    }

    public static Criterion creatinine(int grade, String... rules) {
        return creatinineQuestion(grade, rules);
    }

    /** As a sequela, which no support shows (C4d, C4f). */
    public static Criterion creatinineOnCourse(int grade, String... rules) {
        return creatinineQuestion(grade, rules).onCourse();
    }

    private static Question creatinineQuestion(int grade, String... rules) {
        return Question.of(
                "creatinine." + grade,
                new Numbered(grade, (s, g) -> s.organToxicity(f -> f.term().isCreatinine() && f.grade() >= g)),
                rules);
    }

    /** N4: ALT, AST, bilirubin. */
    public static Criterion liverTest(int grade) {
        return Question.of(
                "liver." + grade,
                new Numbered(grade, (s, g) -> s.organToxicity(f -> f.term().isLiverTest() && f.grade() >= g)),
                "N4");
    }

    private static Criterion organ(int grade, BiFunction<ClinicalSnapshot, Integer, Fact> answer) {
        return Question.of("organ." + grade, new Numbered(grade, answer), "F20");
    }

    /** A question with a number in it; two are equal that ask the same, so that one answer serves both. */
    private record Numbered(int number, BiFunction<ClinicalSnapshot, Integer, Fact> answer)
            implements Function<ClinicalSnapshot, Fact> {

        @Override
        public Fact apply(ClinicalSnapshot patient) {
            return answer.apply(patient, number);
        }
    }

    /** F23. */
    public static Criterion deathFromCrs() {
        return Question.of("death", ClinicalSnapshot::deathFromCrs, "F23");
    }

    /** A question that only one scale asks. */
    public static Criterion of(String key, Function<ClinicalSnapshot, Fact> answer, String... rules) {
        return Question.of(key, answer, rules);
    }

    /** A question that only one scale asks, about the course of the illness. */
    public static Criterion onCourse(String key, Function<ClinicalSnapshot, Fact> answer, String... rules) {
        return Question.of(key, answer, rules).onCourse();
    }
}
