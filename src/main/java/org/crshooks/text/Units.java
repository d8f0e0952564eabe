package org.crshooks.text;

import java.util.regex.Pattern;

/** Writes UCUM units, which are made for machines, the way a chart prints them. */
public final class Units {

    private static final Pattern CELSIUS = Pattern.compile("(?<=\\d )Cel(?![A-Za-z])");

    private static final Pattern MICROGRAM = Pattern.compile("(?<=\\d )(ug|mcg)(?![A-Za-z])");
    private static final Pattern ANNOTATION = Pattern.compile("(?<=\\d )\\{([^{}]*)}");

    /** A ratio with a unit time, such as {@code 28 mg / 1 d}. */
    private static final Pattern RATIO = Pattern.compile("(?<=\\d [A-Za-zµ]{1,3}) / 1 (?=[a-z])");

    private Units() {}

    /** Such as {@code 39.1 °C} for {@code 39.1 Cel}; units that read well as they are stay. */
    public static String readable(String amount) {
        String text = amount.replace("mm[Hg]", "mmHg")
                .replace("[degF]", "°F")
                .replace("[IU]", "IU")
                .replace("[lb_av]", "lb")
                .replace("10*9/L", "× 10⁹/L");
        text = text.contains("Cel") ? CELSIUS.matcher(text).replaceAll("°C") : text;
        text = text.contains("ug") || text.contains("mcg")
                ? MICROGRAM.matcher(text).replaceAll("µg")
                : text;
        text = text.contains("{") ? ANNOTATION.matcher(text).replaceAll("$1") : text;
        return text.contains(" / 1 ") ? RATIO.matcher(text).replaceAll("/") : text;
    }
}
