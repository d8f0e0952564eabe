package org.crshooks.endpoint;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The requests inside one Bundle, for one caller. */
final class BundleSteps {

    /** The order in which FHIR has the entries of a transaction done. */
    private static final List<HTTPVerb> ORDER = List.of(HTTPVerb.DELETE, HTTPVerb.POST, HTTPVerb.PUT, HTTPVerb.GET);

    private final ResourceStore store;
    private final Writes writes;
    private final Searches searches;
    private final FhirTerser terser;
    private final OwnAddress own;

    BundleSteps(ResourceStore store, Writes writes, Searches searches, FhirTerser terser, OwnAddress own) {
        this.store = store;
        this.writes = writes;
        this.searches = searches;
        this.terser = terser;
        this.own = own;
    }

    /** Does every entry; references between new resources become the ids given here. Answers keep the entries' order. */
    Bundle transaction(List<BundleEntryComponent> entries) {
        entries.forEach(BundleSteps::check);
        Map<BundleEntryComponent, String> ids = ids(entries);
        Map<String, String> references = new HashMap<>();
        ids.forEach((entry, id) ->
                references.put(entry.getFullUrl(), entry.getResource().fhirType() + "/" + id));
        entries.forEach(entry -> replace(entry.getResource(), references));
        Map<BundleEntryComponent, BundleEntryComponent> answers = new IdentityHashMap<>();
        entries.stream()
                .sorted(Comparator.comparingInt(
                        e -> ORDER.indexOf(e.getRequest().getMethod())))
                .forEach(entry -> answers.put(entry, perform(entry, ids.get(entry))));
        Bundle answer = new Bundle().setType(Bundle.BundleType.TRANSACTIONRESPONSE);
        entries.forEach(entry -> answer.addEntry(answers.get(entry)));
        return answer;
    }

    /** The ids that the creates will get; entries with the same condition mean one resource. */
    private Map<BundleEntryComponent, String> ids(List<BundleEntryComponent> entries) {
        Map<BundleEntryComponent, String> ids = new IdentityHashMap<>();
        Map<String, String> byCondition = new HashMap<>();
        for (BundleEntryComponent entry : entries) {
            if (entry.getRequest().getMethod() == HTTPVerb.POST) {
                String type = entry.getResource().fhirType();
                String condition = entry.getRequest().getIfNoneExist();
                String id = writes.existing(type, condition, own)
                        .map(found -> found.getIdElement().getIdPart())
                        .orElseGet(() -> byCondition.getOrDefault(type + condition, store.newId(type)));
                if (condition != null) {
                    byCondition.put(type + condition, id);
                }
                ids.put(entry, id);
            }
        }
        return ids;
    }

    private void replace(Resource resource, Map<String, String> references) {
        if (resource != null) {
            for (Reference reference : terser.getAllPopulatedChildElementsOfType(resource, Reference.class)) {
                String known = references.get(reference.getReference());
                if (known != null) {
                    reference.setResource(null);
                    reference.setReference(known);
                }
            }
        }
    }

    /** @param newId the id that a create gets; null for one of the store's choice */
    BundleEntryComponent perform(BundleEntryComponent entry, String newId) {
        check(entry);
        BundleEntryRequestComponent request = entry.getRequest();
        String[] address = own.localise(request.getUrl()).split("\\?", 2);
        String[] path = address[0].split("/");
        return switch (request.getMethod()) {
            case POST -> answer(writes.create(entry.getResource(), request.getIfNoneExist(), newId, own));
            case PUT -> answer(writes.update(idIn(path), version(request.getIfMatch()), entry.getResource()));
            case DELETE -> {
                writes.delete(path[0], idIn(path));
                yield status("204 No Content");
            }
            default -> status("200 OK").setResource(get(path, address.length > 1 ? address[1] : ""));
        };
    }

    private Resource get(String[] path, String query) {
        return path.length == 2
                ? store.read(path[0], path[1], null)
                : searches.search(path[0], UrlUtil.parseQueryString(query), own);
    }

    private static void check(BundleEntryComponent entry) {
        BundleEntryRequestComponent request = entry.getRequest();
        HTTPVerb method = request.getMethod();
        if (method == null || !ORDER.contains(method) || !request.hasUrl()) {
            throw new InvalidRequestException(
                    "Every entry needs request.url and request.method GET, POST, PUT or DELETE.");
        }
        boolean writing = method == HTTPVerb.POST || method == HTTPVerb.PUT;
        String type = request.getUrl().replaceFirst("^.*?([A-Z][A-Za-z]*)([/?].*)?$", "$1");
        if (writing && (!entry.hasResource() || !entry.getResource().fhirType().equals(type))) {
            throw new InvalidRequestException("POST and PUT need a resource of the type in request.url.");
        }
        boolean known = SearchParameters.clinicalTypes().contains(type);
        if (!known
                && (method != HTTPVerb.GET
                        || !SearchParameters.conformanceTypes().contains(type))) {
            throw new InvalidRequestException("The type in request.url is not served here.");
        }
    }

    private static String idIn(String[] path) {
        if (path.length != 2) {
            throw new InvalidRequestException("request.url must be Type/id here.");
        }
        return path[1];
    }

    private static String version(String ifMatch) {
        return ifMatch == null ? null : ifMatch.replaceAll("^W/|\"", "");
    }

    private static BundleEntryComponent answer(Written written) {
        BundleEntryComponent answer = status(written.created() ? "201 Created" : "200 OK");
        answer.getResponse()
                .setLocation(written.resource().getId())
                .setEtag("W/\"" + written.resource().getMeta().getVersionId() + "\"")
                .setLastModified(written.resource().getMeta().getLastUpdated());
        return answer;
    }

    private static BundleEntryComponent status(String status) {
        BundleEntryComponent answer = new BundleEntryComponent();
        answer.getResponse().setStatus(status);
        return answer;
    }
}
