package org.crshooks.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that cost little to send and would cost much to read. */
final class Bombs {

    private static final int MEBIBYTE = 1024 * 1024;

    private Bombs() {}

    /** The requests by name; each is at most 8 MiB but for those that say so. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        for (String number : new String[] {
            "1e1000000",
            "1e999999999",
            "-1E+2147483648",
            "1e-999999999",
            "0.1e99999",
            "1e19",
            "9".repeat(40),
            "0." + "0".repeat(40) + "1",
            "9".repeat(MEBIBYTE),
            "1e" + "9".repeat(MEBIBYTE)
        }) {
            String name = number.length() > 20 ? number.substring(0, 6) + "…" + number.length() : number;
            put(bombs, "a value of " + name, inObservation("\"valueQuantity\":{\"value\":" + number + "}"));
            put(bombs, "an unknown member of " + name, inContext("\"x\":" + number));
        }
        put(bombs, "arrays in arrays", inContext("\"x\":" + "[".repeat(MEBIBYTE)));
        put(bombs, "closed arrays in arrays", inContext("\"x\":" + "[".repeat(5000) + "]".repeat(5000)));
        put(bombs, "objects in objects", inContext("\"x\":" + "{\"a\":".repeat(MEBIBYTE)));
        put(bombs, "deep extensions", inObservation(deep("\"extension\":[{\"url\":\"u\",", 3000)));
        put(
                bombs,
                "deep contained resources",
                inObservation(deep("\"contained\":[{\"resourceType\":\"Basic\",", 3000)));
        put(bombs, "a name of a mebibyte", inContext("\"" + "n".repeat(MEBIBYTE) + "\":1"));
        put(bombs, "a hundred thousand names", inContext(names(100_000)));
        put(bombs, "names of one hash", inContext(colliding()));
        put(
                bombs,
                "a string of four mebibytes",
                inObservation("\"note\":[{\"text\":\"" + "x".repeat(4 * MEBIBYTE) + "\"}]"));
        put(
                bombs,
                "a string of escapes",
                inObservation("\"note\":[{\"text\":\"" + "\\u0041".repeat(MEBIBYTE) + "\"}]"));
        put(bombs, "thirty thousand entries", entries(30_000, "{\"resource\":{\"resourceType\":\"Basic\"}}"));
        put(bombs, "a million empty entries", entries(1_000_000, "{}"));
        put(bombs, "half a million nulls", entries(500_000, "null"));
        put(bombs, "two hundred thousand keys", request("\"prefetch\":{" + names(200_000) + "}"));
        put(bombs, "seven mebibytes of spaces", " ".repeat(7 * MEBIBYTE));
        put(bombs, "a body that ends in the middle", inObservation("").substring(0, 200));
        put(bombs, "nine mebibytes", inContext("\"x\":\"" + "y".repeat(9 * MEBIBYTE) + "\""));
        return bombs;
    }

    private static void put(Map<String, byte[]> bombs, String name, String body) {
        bombs.put(name, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String request(String more) {
        return "{\"hook\":\"patient-view\",\"hookInstance\":\"7c4bbdb1-7c4e-4f0e-8a3c-0a5dd2b5a3d1\","
                + "\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"p1\"}," + more + "}";
    }

    private static String inContext(String member) {
        return request("\"prefetch\":{\"patient\":null},\"extension\":{" + member + "}");
    }

    private static String inObservation(String member) {
        return entries(
                1,
                "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"o1\",\"status\":\"final\"," + member + "}}");
    }

    private static String entries(int count, String entry) {
        return request("\"prefetch\":{\"temperature\":{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":["
                + (entry + ",").repeat(count - 1) + entry + "]}}");
    }

    private static String deep(String opening, int levels) {
        return opening.repeat(levels) + "\"x\":1" + "}]".repeat(levels);
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":null");
        }
        return names.toString();
    }

    /** Names whose hash code is the same: every string of the pairs Aa and BB. */
    private static String colliding() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 1 << 14; i++) {
            names.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 14; bit++) {
                names.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            names.append("\":1");
        }
        return names.toString();
    }
}
