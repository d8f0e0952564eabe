package org.crshooks.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An answer about the patient together with what it rests on.
 *
 * @param truth the answer
 * @param evidence the charted values that decided it
 * @param missing the inputs whose absence keeps it from being answered; empty unless {@code truth} is UNKNOWN
 */
public record Fact(Truth truth, List<Evidence> evidence, Set<Input> missing) {

    public static final Fact NO = new Fact(Truth.NO, List.of(), Set.of());

    public Fact {
        evidence = List.copyOf(evidence);
        missing = truth.isUnknown() ? Set.copyOf(missing) : Set.of();
    }

    public static Fact of(boolean value, List<Evidence> evidence) {
        return new Fact(Truth.of(value), evidence, Set.of());
    }

    public static Fact yes(List<Evidence> evidence) {
        return new Fact(Truth.YES, evidence, Set.of());
    }

    public static Fact no(List<Evidence> evidence) {
        return new Fact(Truth.NO, evidence, Set.of());
    }

    public static Fact unknown(Input... missing) {
        return new Fact(Truth.UNKNOWN, List.of(), Set.of(missing));
    }

    public static Fact unknown(List<Evidence> evidence, Set<Input> missing) {
        return new Fact(Truth.UNKNOWN, evidence, missing);
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
        Set<Evidence> merged = new LinkedHashSet<>(evidence);
        merged.addAll(other.evidence);
        Set<Input> absent = EnumSet.noneOf(Input.class);
        absent.addAll(missing);
        absent.addAll(other.missing);
        return new Fact(result, new ArrayList<>(merged), absent);
    }
}
