package org.crshooks.grading;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;

/**
 * A single question about the patient: a leaf of a row.
 *
 * @param text the question in words
 * @param answer the fact that answers it
 * @param rules interpretations it rests on
 * @param course whether it rests on the course of the illness rather than on support (C4f)
 */
record Question(Phrase text, Function<ClinicalSnapshot, Fact> answer, Set<String> rules, boolean course)
        implements Criterion {

    static Question of(String key, Function<ClinicalSnapshot, Fact> answer, String... rules) {
        return new Question(Phrase.of("criterion." + key), answer, Set.of(rules), false);
    }

    Question onCourse() {
        return new Question(text, answer, rules, true);
    }

    @Override
    public Truth truth(ClinicalSnapshot patient) {
        return answer.apply(patient).truth();
    }

    @Override
    public Truth truthBySupport(ClinicalSnapshot patient) {
        return course ? Truth.NO : truth(patient);
    }

    @Override
    public Finding explain(ClinicalSnapshot patient) {
        Fact fact = answer.apply(patient);
        return new Finding(text, fact.truth(), List.of(), fact.evidence(), fact.missing(), rules);
    }

    @Override
    public void addQuestions(Set<Function<ClinicalSnapshot, Fact>> questions) {
        questions.add(answer);
    }

    @Override
    public Wording wording() {
        return new Wording(Wording.Kind.QUESTION, text, List.of(), rules);
    }
}
