package org.crshooks.endpoint;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A search as the caller wrote it, checked completely: whatever is not understood is an error.
 *
 * @param parameters all parameters as they came, for the links of the answer
 * @param count resources a page; 0 asks for the number alone
 * @param offset resources before this page
 */
record SearchQuery(
        String type,
        Map<String, List<String>> parameters,
        List<Criterion> criteria,
        List<SortKey> sort,
        List<SearchParameter> includes,
        int count,
        int offset) {

    static final int USUAL_COUNT = 50;
    static final int LARGEST_COUNT = 1000;

    /** How the answer is written is HAPI's business; the number found is always told. */
    private static final Set<String> FORM = Set.of("_format", "_pretty", "_elements", "_summary", "_total");

    private static final Set<String> RESULT = Set.of("_sort", "_count", "_offset", "_include");

    /** @throws InvalidRequestException where any part of it is not understood */
    static SearchQuery of(String type, Map<String, String[]> raw) {
        Map<String, List<String>> parameters = new TreeMap<>();
        raw.forEach((name, values) -> parameters.put(name, List.of(values)));
        List<Criterion> criteria = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!FORM.contains(name) && !RESULT.contains(name)) {
                values.forEach(value -> criteria.add(criterion(type, name, value)));
            }
        });
        // whose it is tells most resources apart, and is told sooner than one of a hundred codes
        criteria.sort(Comparator.comparing(criterion -> !criterion.parameter().isReference()));
        boolean onlyNumber = parameters.getOrDefault("_summary", List.of()).contains("count");
        return new SearchQuery(
                type,
                parameters,
                criteria,
                sort(type, each(parameters, "_sort")),
                each(parameters, "_include").stream()
                        .map(text -> include(type, text))
                        .toList(),
                onlyNumber ? 0 : Math.min(number(parameters, "_count", USUAL_COUNT), LARGEST_COUNT),
                number(parameters, "_offset", 0));
    }

    /** Observations without a wish come oldest first, so that a history can be plotted as it comes. */
    private static List<SortKey> sort(String type, List<String> keys) {
        List<String> wanted = keys.isEmpty() && type.equals("Observation") ? List.of("date") : keys;
        return wanted.stream().map(text -> SortKey.parse(type, text)).toList();
    }

    private static Criterion criterion(String type, String name, String value) {
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        SearchParameter parameter = SearchParameters.find(type, plain)
                .orElseThrow(() -> new InvalidRequestException("Search parameter '" + shown(plain)
                        + "' is not known for " + type + ". Known are: "
                        + String.join(", ", SearchParameters.names(type)) + "."));
        return new Criterion(parameter, colon < 0 ? "" : name.substring(colon + 1), SearchText.alternatives(value));
    }

    /** A name that could hold anything but a parameter's name is not repeated in an answer. */
    private static String shown(String name) {
        return name.matches("[A-Za-z_.-]{1,40}") ? name : "?";
    }

    private static SearchParameter include(String type, String text) {
        String[] parts = text.split(":", -1);
        return SearchParameters.find(type, parts.length == 2 && parts[0].equals(type) ? parts[1] : "")
                .filter(SearchParameter::isReference)
                .orElseThrow(() -> new InvalidRequestException(
                        "_include must name a reference parameter of " + type + ", as in " + type + ":patient."));
    }

    private static List<String> each(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> SearchText.alternatives(value).stream())
                .toList();
    }

    private static int number(Map<String, List<String>> parameters, String name, int otherwise) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return otherwise;
        }
        if (values.size() > 1 || !values.get(0).matches("\\d{1,9}")) {
            throw new InvalidRequestException(name + " must be one whole number.");
        }
        return Integer.parseInt(values.get(0));
    }
}
