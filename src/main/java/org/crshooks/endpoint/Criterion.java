package org.crshooks.endpoint;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/**
 * One condition of a search: one of the alternatives must be among the resource's values.
 *
 * @param modifier what follows a colon in the parameter's name; empty where none does
 */
record Criterion(SearchParameter parameter, String modifier, List<String> alternatives) {

    private static final Set<String> PREFIXES = Set.of("eq", "ne", "gt", "ge", "lt", "le", "sa", "eb");

    Criterion {
        if (!modifiers(parameter).contains(modifier)) {
            throw new InvalidRequestException(
                    "The modifier of search parameter '" + parameter.name() + "' is not supported.");
        }
        if (alternatives.stream().anyMatch(String::isBlank)) {
            throw new InvalidRequestException("Search parameter '" + parameter.name() + "' has an empty value.");
        }
    }

    private static Set<String> modifiers(SearchParameter parameter) {
        return switch (parameter.kind()) {
            case STRING -> Set.of("", "exact", "contains");
            case REFERENCE, PATIENT -> Set.of("", "Patient");
            case TOKEN, DATE, URI -> Set.of("");
        };
    }

    Predicate<Resource> predicate(ValueReader reader, OwnAddress own) {
        List<Predicate<Resource>> any =
                alternatives.stream().map(wanted -> one(reader, own, wanted)).toList();
        return resource -> any.stream().anyMatch(p -> p.test(resource));
    }

    private Predicate<Resource> one(ValueReader reader, OwnAddress own, String wanted) {
        return switch (parameter.kind()) {
            case TOKEN -> token(reader, Token.Wanted.parse(wanted));
            case DATE -> date(reader, wanted);
            case STRING -> r -> reader.strings(r, parameter).anyMatch(text -> text(text, SearchText.unescape(wanted)));
            case URI -> r -> reader.strings(r, parameter).anyMatch(SearchText.unescape(wanted)::equals);
            case REFERENCE, PATIENT -> reference(reader, own, wanted);
        };
    }

    private Predicate<Resource> token(ValueReader reader, Token.Wanted wanted) {
        return resource -> reader.tokens(resource, parameter).anyMatch(wanted::matches);
    }

    private Predicate<Resource> date(ValueReader reader, String wanted) {
        String prefix =
                wanted.length() > 2 && PREFIXES.contains(wanted.substring(0, 2)) ? wanted.substring(0, 2) : "eq";
        String text = wanted.startsWith(prefix) ? wanted.substring(2) : wanted;
        try {
            // A plus sign that was not escaped arrives as a blank.
            DateRange range = DateRange.parse(text.replace(' ', '+'));
            return r -> reader.dates(r, parameter).anyMatch(value -> value.matches(prefix, range));
        } catch (DateTimeException | IndexOutOfBoundsException unreadable) {
            throw new InvalidRequestException("Search parameter '" + parameter.name()
                    + "' needs a date such as 2026-01-31 or 2026-01-31T08:00:00Z, with one of the prefixes "
                    + "eq ne gt ge lt le sa eb or none.");
        }
    }

    private boolean text(String value, String wanted) {
        return switch (modifier) {
            case "exact" -> value.equals(wanted);
            case "contains" -> lower(value).contains(lower(wanted));
            default -> lower(value).startsWith(lower(wanted));
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Predicate<Resource> reference(ValueReader reader, OwnAddress own, String wanted) {
        String target = own.localise(SearchText.unescape(wanted));
        boolean patient = parameter.kind() == SearchParameter.Kind.PATIENT || modifier.equals("Patient");
        String typed = patient && !target.contains("/") ? "Patient/" + target : target;
        return resource -> localised(reader, own, resource)
                .filter(reference -> !patient || reference.startsWith("Patient/") || reference.contains("://"))
                .anyMatch(reference -> typed.contains("/")
                        ? reference.equals(typed)
                        : reference.matches("[A-Z][A-Za-z]*/" + java.util.regex.Pattern.quote(typed)));
    }

    private Stream<String> localised(ValueReader reader, OwnAddress own, Resource resource) {
        return reader.references(resource, parameter).map(own::localise);
    }
}
