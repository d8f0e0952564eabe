package org.crshooks.endpoint;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;

/** Answers searches over the store with Bundles and their pages. Thread-safe. */
final class Searches {

    private final ResourceStore store;
    private final ValueReader reader;

    Searches(ResourceStore store, ValueReader reader) {
        this.store = store;
        this.reader = reader;
    }

    Bundle search(String type, Map<String, String[]> parameters, OwnAddress own) {
        SearchQuery query = SearchQuery.of(type, parameters);
        List<Resource> found = find(query, own);
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(found.size());
        bundle.addLink().setRelation("self").setUrl(link(query, own, query.offset()));
        int end = (int) Math.min(found.size(), (long) query.offset() + query.count());
        if (query.count() > 0 && end < found.size()) {
            bundle.addLink().setRelation("next").setUrl(link(query, own, end));
        }
        List<Resource> page = query.offset() >= end ? List.of() : found.subList(query.offset(), end);
        page.forEach(resource -> add(bundle, own, resource, SearchEntryMode.MATCH));
        included(query, own, page).forEach(resource -> add(bundle, own, resource, SearchEntryMode.INCLUDE));
        return bundle;
    }

    /**
     * The one resource that a conditional create would repeat.
     *
     * @param query {@code Type?parameters} or the parameters alone, as in If-None-Exist
     * @throws PreconditionFailedException where it is not clear which one is meant
     */
    Optional<Resource> only(String type, String query, OwnAddress own) {
        Map<String, String[]> parameters = UrlUtil.parseQueryString(query.substring(query.indexOf('?') + 1));
        List<Resource> found = find(SearchQuery.of(type, parameters), own);
        if (parameters.isEmpty() || found.size() > 1) {
            throw new PreconditionFailedException("The condition does not name one " + type + ".");
        }
        return found.stream().findFirst();
    }

    private List<Resource> find(SearchQuery query, OwnAddress own) {
        Predicate<Resource> all = query.criteria().stream()
                .map(criterion -> criterion.predicate(reader, own))
                .reduce(resource -> true, Predicate::and);
        Stream<Resource> matches = store.all(query.type()).stream().filter(all);
        return query.sort().stream()
                .map(key -> key.comparator(reader))
                .reduce(Comparator::thenComparing)
                .map(matches::sorted)
                .orElse(matches)
                .toList();
    }

    private Set<Resource> included(SearchQuery query, OwnAddress own, List<Resource> page) {
        Set<Resource> included = new LinkedHashSet<>();
        for (SearchParameter parameter : query.includes()) {
            page.stream()
                    .flatMap(resource -> reader.references(resource, parameter))
                    .map(own::localise)
                    .filter(reference -> reference.matches("[A-Z][A-Za-z]*/[A-Za-z0-9.-]{1,64}"))
                    .map(reference -> reference.split("/"))
                    .flatMap(parts -> store.current(parts[0], parts[1]).stream())
                    .filter(resource -> !page.contains(resource))
                    .forEach(included::add);
        }
        return included;
    }

    private static void add(Bundle bundle, OwnAddress own, Resource resource, SearchEntryMode mode) {
        Bundle.BundleEntryComponent entry = bundle.addEntry();
        entry.setFullUrl(own.base() + "/" + resource.fhirType() + "/"
                + resource.getIdElement().getIdPart());
        entry.setResource(resource.copy());
        entry.getSearch().setMode(mode);
    }

    private static String link(SearchQuery query, OwnAddress own, int offset) {
        Map<String, List<String>> parameters = new TreeMap<>(query.parameters());
        parameters.remove("_offset");
        if (offset > 0) {
            parameters.put("_offset", List.of(String.valueOf(offset)));
        }
        String text = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> UrlUtil.escapeUrlParam(entry.getKey()) + "=" + UrlUtil.escapeUrlParam(value)))
                .collect(Collectors.joining("&"));
        return own.base() + "/" + query.type() + (text.isEmpty() ? "" : "?" + text);
    }
}
