package org.crshooks.synthetic;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param patients number, at least 1
 * @param out folder, which is made where it does not exist
 * @param seed the same seed gives the same cohort
 * @param days after the first causal dose that a chart covers, 3 to 60
 */
record GenerateOptions(int patients, Path out, long seed, int days, Shape shape, Noise noise, boolean gzip) {

    static final String USAGE = "generate --patients N --out FOLDER [--seed 1] [--days 14]"
            + " [--shape ndjson|bundles] [--noise none|usual|hard] [--gzip]";

    private static final List<String> NAMES = List.of("patients", "out", "seed", "days", "shape", "noise", "gzip");

    /**
     * @param args what follows the word {@code generate}; values as {@code --name value} or {@code --name=value}
     * @throws IllegalArgumentException saying which option is wrong
     */
    static GenerateOptions of(List<String> args) {
        Map<String, String> given = given(args);
        String out = required(given, "out");
        return new GenerateOptions(
                (int) number(given, "patients", required(given, "patients"), 1, 10_000_000),
                Path.of(out),
                number(given, "seed", "1", Long.MIN_VALUE, Long.MAX_VALUE),
                (int) number(given, "days", "14", 3, 60),
                one(given, "shape", Shape.NDJSON, Shape.values()),
                one(given, "noise", Noise.USUAL, Noise.values()),
                given.containsKey("gzip"));
    }

    private static Map<String, String> given(List<String> args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String[] parts = args.get(i).split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("not understood: " + args.get(i));
            }
            boolean repeated;
            if (name.equals("gzip") && parts.length == 1) {
                repeated = given.put(name, "") != null;
            } else if (name.equals("gzip")) {
                throw new IllegalArgumentException("--gzip takes no value");
            } else if (parts.length == 2) {
                repeated = given.put(name, parts[1]) != null;
            } else if (i + 1 < args.size()) {
                i++;
                repeated = given.put(name, args.get(i)) != null;
            } else {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            if (repeated) {
                throw new IllegalArgumentException("--" + name + " is given twice");
            }
        }
        return given;
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    private static long number(Map<String, String> given, String name, String otherwise, long least, long most) {
        String text = given.getOrDefault(name, otherwise);
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is no whole number: " + text, e);
        }
        throw new IllegalArgumentException("--" + name + " is not from " + least + " to " + most + ": " + text);
    }

    private static <E extends Enum<E>> E one(Map<String, String> given, String name, E otherwise, E[] all) {
        String text = given.getOrDefault(name, word(otherwise));
        return Arrays.stream(all)
                .filter(candidate -> word(candidate).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--" + name + " is none of "
                        + String.join(
                                ", ",
                                Arrays.stream(all).map(GenerateOptions::word).toList())
                        + ": "
                        + text));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
