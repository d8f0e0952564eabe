package org.crshooks.synthetic.course;

/**
 * What a nurse measures at one moment. {@link #NOT_TAKEN} stands for what was not measured.
 *
 * @param minute after the first causal dose
 * @param first whether it is the first of a new state
 * @param temperature tenths of °C
 * @param systolic mmHg
 * @param diastolic mmHg
 * @param saturation per cent
 */
public record Round(
        int minute, boolean first, int temperature, int systolic, int diastolic, int saturation, Breathing breathing) {

    public static final int NOT_TAKEN = -1;

    public Round withoutTemperature() {
        return new Round(minute, first, NOT_TAKEN, systolic, diastolic, saturation, breathing);
    }

    public Round withoutPressure() {
        return new Round(minute, first, temperature, NOT_TAKEN, NOT_TAKEN, saturation, breathing);
    }

    public Round withoutSaturation() {
        return new Round(minute, first, temperature, systolic, diastolic, NOT_TAKEN, breathing);
    }

    public boolean hasTemperature() {
        return temperature != NOT_TAKEN;
    }

    public boolean hasPressure() {
        return systolic != NOT_TAKEN;
    }

    public boolean hasSaturation() {
        return saturation != NOT_TAKEN;
    }
}
