package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.terminology.Terminology;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.Ratio;

/** How much of a drug is in one millilitre of a mixture: micrograms or international units. */
record Concentration(BigDecimal perMillilitre, DoseRate.Unit unit) {

    /** From the strength of the ingredient that is the drug; the diluent's strength is never taken for it. */
    static Optional<Concentration> of(Medication medication, Drug drug, Terminology terminology) {
        List<MedicationIngredientComponent> all = medication.getIngredient();
        List<MedicationIngredientComponent> named =
                all.stream().filter(i -> is(i, drug, terminology)).toList();
        boolean only = named.isEmpty()
                && all.size() == 1
                && Codes.of(all.get(0).getItem()).isEmpty();
        List<MedicationIngredientComponent> chosen = only ? all : named;
        return chosen.size() == 1 && chosen.get(0).hasStrength()
                ? of(chosen.get(0).getStrength())
                : Optional.empty();
    }

    private static boolean is(MedicationIngredientComponent ingredient, Drug drug, Terminology terminology) {
        Codes item = Codes.of(ingredient.getItem());
        return !item.isEmpty()
                && terminology
                        .drug(item.codes(), item.text())
                        .filter(drug::equals)
                        .isPresent();
    }

    private static Optional<Concentration> of(Ratio strength) {
        ChartedQuantity mass = ChartedQuantity.of(strength.getNumerator());
        ChartedQuantity volume = ChartedQuantity.of(strength.getDenominator());
        if (!isPositive(mass) || !isPositive(volume)) {
            return Optional.empty();
        }
        Optional<RateUnit.Of> drug = RateUnit.amount(mass.unit()).filter(a -> a.amount() != null);
        Optional<RateUnit.Of> millilitres = RateUnit.amount(volume.unit()).filter(a -> a.amount() == null);
        if (drug.isEmpty() || millilitres.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = mass.value().multiply(drug.get().factor());
        BigDecimal volumeInMl = volume.value().multiply(millilitres.get().factor());
        return Optional.of(new Concentration(
                amount.divide(volumeInMl, MathContext.DECIMAL128), drug.get().amount()));
    }

    private static boolean isPositive(ChartedQuantity q) {
        return q.plain() && q.value().signum() > 0;
    }
}
