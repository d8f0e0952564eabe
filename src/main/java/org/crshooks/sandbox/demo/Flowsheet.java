package org.crshooks.sandbox.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the vital signs of days into a story, a line for each round, as they stand on a paper flowsheet. */
final class Flowsheet {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final Pattern PRESSURE = Pattern.compile("(\\d+)/(\\d+)");
    private static final Pattern FLOW = Pattern.compile("@([\\d.]+)");
    private static final Pattern FIO2 = Pattern.compile("(\\d+)%");

    private final Vitals vitals;
    private final Duration infusion;

    /** @param infusion how long before start-up the cells were given, such as {@code 11d} */
    Flowsheet(Story story, String infusion) {
        this.vitals = new Vitals(story);
        this.infusion =
                Duration.between(story.ago().instant(infusion), story.ago().start());
    }

    /** A time before start-up, from hours after the infusion: {@code 60.5} is half past noon of day 2. */
    String at(String hours) {
        long minutes = new BigDecimal(hours).multiply(MINUTES).longValueExact();
        return infusion.minusMinutes(minutes).toMinutes() + "m";
    }

    /**
     * Each line: hours after the infusion, °C, pressure, SpO2, and where it was charted the oxygen: the device, its flow
     * ({@code @2}, L/min), its FiO2 ({@code 45%}). A dash stands for what was not charted. The mean pressure is worked
     * out, as a monitor does.
     */
    void write(String lines) {
        lines.strip().lines().forEach(line -> round(line.strip().split("\\s+", 5)));
    }

    private void round(String[] cells) {
        String when = at(cells[0]);
        if (!cells[1].equals("-")) {
            vitals.temperature(when, cells[1]);
        }
        Matcher pressure = PRESSURE.matcher(cells[2]);
        if (pressure.matches()) {
            int systolic = Integer.parseInt(pressure.group(1));
            int diastolic = Integer.parseInt(pressure.group(2));
            vitals.pressureAndMean(when, systolic, diastolic, (systolic + 2 * diastolic) / 3);
        }
        if (!cells[3].equals("-")) {
            vitals.saturation(when, cells[3]);
        }
        if (cells.length > 4) {
            oxygen(when, cells[4]);
        }
    }

    private void oxygen(String when, String charted) {
        Matcher flow = FLOW.matcher(charted);
        Matcher fio2 = FIO2.matcher(charted);
        String device = charted.replaceAll("@[\\d.]+|\\d+%", "").strip();
        if (!device.isEmpty()) {
            vitals.device(when, device);
        }
        if (flow.find()) {
            vitals.flow(when, flow.group(1));
        }
        if (fio2.find()) {
            vitals.fio2(when, fio2.group(1), "%");
        }
    }
}
