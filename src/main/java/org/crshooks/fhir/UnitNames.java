package org.crshooks.fhir;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The unit of a quantity in UCUM: its UCUM code, or a word that can mean nothing else. {@code F}, {@code C} and
 * {@code K/uL} are no such words: in UCUM they are farad, coulomb and kelvin per microlitre (H9).
 */
final class UnitNames {

    static final Set<String> UCUM = Set.of("http://unitsofmeasure.org", "urn:oid:2.16.840.1.113883.6.8");

    private static final Map<String, String> WORDS = new HashMap<>();

    static {
        words("Cel", "degc", "deg c", "°c", "℃", "celsius", "degrees celsius", "degree celsius", "摄氏度");
        words("[degF]", "degf", "deg f", "°f", "℉", "fahrenheit", "degrees fahrenheit", "degree fahrenheit", "华氏度");
        words("%", "percent", "% saturation");
        words("mm[Hg]", "mmhg", "mm hg", "毫米汞柱");
        words("kPa", "千帕");
        words("kg", "kilogram", "kilograms", "kgs", "公斤", "千克");
        words("g", "gram", "grams", "克");
        words("[lb_av]", "lb", "lbs", "pound", "pounds");
        words("cm", "centimeter", "centimeters", "centimetre", "centimetres", "厘米");
        words("[in_i]", "in", "inch", "inches");
        words("L/min", "l/min", "lpm", "liters/min", "litres/min", "liter/min", "litre/min", "升/分", "升/分钟");
        words("mL/min", "ml/min");
        words("mL", "ml", "milliliter", "milliliters", "millilitre", "millilitres", "cc", "毫升");
        words("L", "liter", "liters", "litre", "litres", "升");
        words("ug", "mcg", "µg", "μg", "microgram", "micrograms", "微克");
        words("mg", "milligram", "milligrams", "毫克");
        words("[IU]", "iu", "unit", "units", "international units");
        words("10*9/L", "x10^9/l", "10^9/l", "x10*9/l", "10e9/l", "x10e9/l", "×10^9/l", "×10⁹/l", "10⁹/l");
        words("10*3/uL", "x10^3/ul", "10^3/ul", "x10e3/ul", "10e3/ul", "x10*3/ul", "thou/ul", "thousand/ul");
        words("/uL", "cells/ul", "/mm3", "cells/mm3");
        words("mg/dL", "mg/dl");
        words("g/dL", "g/dl");
        words("g/L", "g/l");
        words("mg/L", "mg/l");
        words("umol/L", "umol/l", "µmol/l", "μmol/l");
        words("mmol/L", "mmol/l");
        words("ng/mL", "ng/ml");
        words("pg/mL", "pg/ml");
        words("ug/L", "ug/l", "mcg/l", "µg/l", "μg/l");
        words("ng/L", "ng/l");
        words("U/L", "iu/l", "units/l");
        words("s", "sec", "secs", "second", "seconds", "秒");
        words("ms", "msec", "millisecond", "milliseconds", "毫秒");
    }

    private UnitNames() {}

    private static void words(String ucum, String... words) {
        for (String word : words) {
            WORDS.put(word, ucum);
        }
    }

    /** The unit as charted: the UCUM code, else the unit's name; empty where there is neither. */
    static String charted(String code, String system, String unit) {
        String charted = code != null && (system == null || UCUM.contains(system)) ? code : unit;
        return charted == null ? "" : charted.strip();
    }

    /** The UCUM unit that a word stands for, else the text itself, which may be UCUM already. */
    static String ucum(String charted) {
        return WORDS.getOrDefault(charted.toLowerCase(Locale.ROOT), charted);
    }
}
