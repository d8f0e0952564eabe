package org.crshooks.cdshooks.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.terminology.Code;

/**
 * A prefetch template taken apart.
 *
 * @param isWhole whether it leaves out nothing but by code or category
 */
record Search(String type, List<Code> codes, Set<String> categories, boolean isWhole) {

    private static final Set<String> CODE = Set.of("code", "combo-code", "medication.code");
    private static final Set<String> HARMLESS =
            Set.of("patient", "subject", "date", "effective-time", "_sort", "_count", "_include", "_total", "_format");

    /** A search for these states misses nothing that the rules use. */
    private static final Map<String, Set<String>> STATES = Map.of(
            "Observation", Set.of("final", "amended", "corrected"),
            "MedicationRequest", Set.of("active"),
            "MedicationAdministration", Set.of("in-progress", "completed", "stopped", "on-hold"),
            "Procedure", Set.of("in-progress", "completed", "stopped", "on-hold"),
            "DiagnosticReport", Set.of("final", "amended", "corrected"),
            "Encounter", Set.of("in-progress"),
            "ServiceRequest", Set.of("active"));

    static Search parse(String template) {
        String[] parts = template.split("\\?", 2);
        List<Code> codes = new ArrayList<>();
        Set<String> categories = new HashSet<>();
        boolean whole = true;
        for (String parameter : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            String[] pair = parameter.split("=", 2);
            List<String> values = pair.length == 1 ? List.of() : Arrays.asList(pair[1].split(","));
            if (CODE.contains(pair[0])) {
                values.forEach(value -> codes.add(code(value)));
            } else if (pair[0].equals("category")) {
                values.forEach(value -> categories.add(code(value).code()));
            } else if (pair[0].equals("status")) {
                whole &= new HashSet<>(values).containsAll(STATES.getOrDefault(parts[0], Set.of()));
            } else {
                whole &= HARMLESS.contains(pair[0]);
            }
        }
        return new Search(parts[0], codes, categories, whole);
    }

    private static Code code(String token) {
        int bar = token.lastIndexOf('|');
        return bar <= 0
                ? new Code(null, token.substring(bar + 1))
                : new Code(token.substring(0, bar), token.substring(bar + 1));
    }
}
