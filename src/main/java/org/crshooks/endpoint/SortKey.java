package org.crshooks.endpoint;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/**
 * One key of {@code _sort}. A Period sorts by its start; resources without a value come last, whatever the direction.
 *
 * @param descending a minus stood before the name
 */
record SortKey(SearchParameter parameter, boolean descending) {

    static SortKey parse(String type, String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return SearchParameters.find(type, name)
                .map(parameter -> new SortKey(parameter, descending))
                .orElseThrow(() -> new InvalidRequestException("_sort names a parameter that is not known for " + type
                        + ". Known are: " + String.join(", ", SearchParameters.names(type)) + "."));
    }

    Comparator<Resource> comparator(ValueReader reader) {
        return switch (parameter.kind()) {
            case DATE ->
                ordered(r -> reader.dates(r, parameter).map(DateRange::low).min(Comparator.<Instant>naturalOrder()));
            case TOKEN ->
                ordered(r -> reader.tokens(r, parameter)
                        .map(Token::code)
                        .filter(c -> c != null)
                        .findFirst());
            case STRING, URI -> ordered(r -> reader.strings(r, parameter).findFirst());
            case REFERENCE, PATIENT ->
                ordered(r -> reader.references(r, parameter).findFirst());
        };
    }

    private <T extends Comparable<T>> Comparator<Resource> ordered(
            java.util.function.Function<Resource, Optional<T>> key) {
        Comparator<T> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(r -> key.apply(r).orElse(null), Comparator.nullsLast(direction));
    }
}
