package org.crshooks.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An answer about the patient together with what it rests on. Immutable; the evidence is gathered when somebody asks for
 * it, since most answers are only counted.
 */
public final class Fact {

    public static final Fact NO = no(List.of());

    private final Truth truth;
    private final Set<Input> missing;
    private final Supplier<List<Evidence>> gather;
    private List<Evidence> gathered;

    private Fact(Truth truth, Supplier<List<Evidence>> gather, Set<Input> missing) {
        this.truth = truth;
        this.gather = gather;
        this.missing = missing;
    }

    /** @param evidence of immutable values only, so that it is the same whenever it is asked for */
    public static Fact of(boolean value, Supplier<List<Evidence>> evidence) {
        return new Fact(Truth.of(value), evidence, Set.of());
    }

    /** @param evidence as for {@link #of} */
    public static Fact yes(Supplier<List<Evidence>> evidence) {
        return new Fact(Truth.YES, evidence, Set.of());
    }

    public static Fact yes(List<Evidence> evidence) {
        return yes(() -> evidence);
    }

    /** @param evidence as for {@link #of} */
    public static Fact no(Supplier<List<Evidence>> evidence) {
        return new Fact(Truth.NO, evidence, Set.of());
    }

    public static Fact no(List<Evidence> evidence) {
        return no(() -> evidence);
    }

    public static Fact unknown(Input... missing) {
        return unknown(List::of, Set.of(missing));
    }

    /** @param evidence as for {@link #of} */
    public static Fact unknown(Supplier<List<Evidence>> evidence, Set<Input> missing) {
        return new Fact(Truth.UNKNOWN, evidence, Set.copyOf(missing));
    }

    /** The answer. */
    public Truth truth() {
        return truth;
    }

    /** The charted values that decided it. */
    public List<Evidence> evidence() {
        List<Evidence> known = gathered;
        if (known == null) {
            // two threads that ask at once both gather, and get equal lists
            known = List.copyOf(gather.get());
            gathered = known;
        }
        return known;
    }

    /** The inputs whose absence keeps it from being answered; empty unless the answer is UNKNOWN. */
    public Set<Input> missing() {
        return missing;
    }

    public boolean isYes() {
        return truth.isYes();
    }

    public boolean isNo() {
        return truth.isNo();
    }

    public boolean isUnknown() {
        return truth.isUnknown();
    }

    /** Both; the evidence of the part that decided is kept. */
    public Fact and(Fact other) {
        return combine(other, truth.and(other.truth));
    }

    /** Either; the evidence of the part that decided is kept. */
    public Fact or(Fact other) {
        return combine(other, truth.or(other.truth));
    }

    private Fact combine(Fact other, Truth result) {
        if (truth == result && other.truth != result) {
            return this;
        }
        if (other.truth == result && truth != result) {
            return other;
        }
        Set<Input> absent = result.isUnknown() ? both(missing, other.missing) : Set.of();
        return new Fact(result, () -> together(evidence(), other.evidence()), absent);
    }

    private static Set<Input> both(Set<Input> some, Set<Input> others) {
        if (some.equals(others)) {
            return some;
        }
        Set<Input> all = EnumSet.noneOf(Input.class);
        all.addAll(some);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    private static List<Evidence> together(List<Evidence> some, List<Evidence> others) {
        Set<Evidence> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return new ArrayList<>(all);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Fact other
                && truth == other.truth
                && evidence().equals(other.evidence())
                && missing.equals(other.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(truth, evidence(), missing);
    }

    @Override
    public String toString() {
        return truth + " " + evidence() + " " + missing;
    }
}
