package org.crshooks.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.clinical.ClinicalSnapshot;
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
        return fold(part -> part.truth(patient));
    }

    @Override
    public Truth truthBySupport(ClinicalSnapshot patient) {
        return fold(part -> part.truthBySupport(patient));
    }

    private Truth fold(Function<Criterion, Truth> answer) {
        Truth decides = all ? Truth.NO : Truth.YES;
        Truth result = decides.not();
        for (Criterion part : parts) {
            Truth truth = answer.apply(part);
            result = all ? result.and(truth) : result.or(truth);
            if (result == decides) {
                return result;
            }
        }
        return result;
    }

    @Override
    public Finding explain(ClinicalSnapshot patient) {
        List<Finding> findings = parts.stream().map(p -> p.explain(patient)).toList();
        return new Finding(joined(), truth(patient), findings, List.of(), Set.of(), Set.of());
    }

    @Override
    public Wording wording() {
        List<Wording> words = parts.stream().map(Criterion::wording).toList();
        return new Wording(all ? Wording.Kind.ALL : Wording.Kind.ANY, joined(), words, Set.of());
    }

    private Phrase joined() {
        return Phrase.of(all ? "criterion.all" : "criterion.any");
    }
}
