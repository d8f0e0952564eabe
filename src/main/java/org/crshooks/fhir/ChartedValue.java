package org.crshooks.fhir;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** What an Observation says, whichever way it was parsed; empty {@link Codes} where it is of a type that no rule reads. */
sealed interface ChartedValue permits ChartedQuantity, Codes, ChartedValue.YesOrNo, ChartedValue.Whole {

    /** An answer to a question. */
    record YesOrNo(boolean yes) implements ChartedValue {}

    /**
     * A score.
     *
     * @param number null where it says why there is none
     */
    record Whole(Integer number) implements ChartedValue {}

    /** Null where nothing is charted. */
    static ChartedValue of(Type value) {
        if (value instanceof Quantity quantity) {
            return ChartedQuantity.of(quantity);
        }
        if (value instanceof BooleanType answer) {
            return new YesOrNo(answer.booleanValue());
        }
        if (value instanceof IntegerType number) {
            return new Whole(number.getValue());
        }
        return value == null ? null : Codes.of(value);
    }

    /** What is said in words or codes; empty where it is said otherwise. */
    static Codes words(ChartedValue value) {
        return value instanceof Codes codes ? codes : Codes.NONE;
    }
}
