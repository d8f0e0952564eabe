package org.crshooks.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;

/** Criteria joined by "and" or by "or". */
record Combination(boolean all, List<Criterion> parts) implements Criterion {

    static Criterion allOf(Criterion a, Criterion b) {
        return join(true, a, b);
    }

    static Criterion anyOf(Criterion a, Criterion b) {
        return join(false, a, b);
    }

    /** Flattens chains, so that "a or b or c" is one finding with three parts. */
    private static Criterion join(boolean all, Criterion a, Criterion b) {
        List<Criterion> parts = new ArrayList<>();
        for (Criterion part : List.of(a, b)) {
            if (part instanceof Combination same && same.all == all) {
                parts.addAll(same.parts);
            } else {
                parts.add(part);
            }
        }
        return new Combination(all, List.copyOf(parts));
    }

    @Override
    public Truth truth(ClinicalSnapshot patient) {
        Truth decides = decides();
        Truth result = decides.not();
        for (int i = 0; i < parts.size() && result != decides; i++) {
            result = joined(result, parts.get(i).truth(patient));
        }
        return result;
    }

    @Override
    public Truth truthBySupport(ClinicalSnapshot patient) {
        Truth result = decides().not();
        for (Criterion part : parts) {
            result = joined(result, part.truthBySupport(patient));
        }
        return result;
    }

    /** The answer of one part that settles the whole. */
    private Truth decides() {
        return all ? Truth.NO : Truth.YES;
    }

    private Truth joined(Truth a, Truth b) {
        return all ? a.and(b) : a.or(b);
    }

    @Override
    public Finding explain(ClinicalSnapshot patient) {
        List<Finding> findings = parts.stream().map(p -> p.explain(patient)).toList();
        return new Finding(text(), truth(patient), findings, List.of(), Set.of(), Set.of());
    }

    @Override
    public void addQuestions(Set<Function<ClinicalSnapshot, Fact>> questions) {
        parts.forEach(part -> part.addQuestions(questions));
    }

    @Override
    public Wording wording() {
        List<Wording> words = parts.stream().map(Criterion::wording).toList();
        return new Wording(all ? Wording.Kind.ALL : Wording.Kind.ANY, text(), words, Set.of());
    }

    private Phrase text() {
        return Phrase.of(all ? "criterion.all" : "criterion.any");
    }
}
