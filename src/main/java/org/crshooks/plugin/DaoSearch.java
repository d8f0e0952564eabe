package org.crshooks.plugin;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** Searches this server's own store, without HTTP. */
final class DaoSearch {

    /** As many as a hook reads from a server: 20 pages of 200. */
    static final int MOST = 4000;

    private static final String MORE = "more";

    private final DaoRegistry daos;

    DaoSearch(DaoRegistry daos) {
        this.daos = daos;
    }

    /**
     * All matches of one search, as a page; more than {@value #MOST} count as the first of several pages.
     *
     * @param search {@code Type?parameters}
     * @param request in whose name it is searched
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException where the server refuses or does not
     *     understand it
     */
    BundlePage page(String search, RequestDetails request) {
        List<? extends IBaseResource> found = find(search, request);
        BundlePage page = page(found.subList(0, Math.min(MOST, found.size())));
        return found.size() <= MOST ? page : new BundlePage(page.kind(), page.resources(), page.total(), MORE);
    }

    /** The matches, as far as the first after {@value #MOST}. */
    List<? extends IBaseResource> find(String search, RequestDetails request) {
        String[] parts = search.split("\\?", 2);
        IFhirResourceDao<?> dao = daos.getResourceDao(parts[0]);
        SearchParameterMap parameters = new SearchParameterMap();
        Map<String, List<String>> conditions = new HashMap<>();
        UrlUtil.parseQueryString(parts[1]).forEach((name, values) -> {
            switch (name) {
                case "_sort" -> parameters.setSort(sort(List.of(values[0].split(","))));
                case "_include" -> Arrays.stream(values).map(Include::new).forEach(parameters::addInclude);
                case "_count", "_total", "_format", "_elements" -> {}
                default -> conditions.put(name, List.of(values));
            }
        });
        dao.translateRawParameters(conditions, parameters);
        parameters.setLoadSynchronousUpTo(MOST + 1);
        return dao.search(parameters, request).getResources(0, MOST + 1);
    }

    private static SortSpec sort(List<String> keys) {
        String key = keys.get(0);
        boolean down = key.startsWith("-");
        return new SortSpec(
                down ? key.substring(1) : key,
                down ? SortOrderEnum.DESC : SortOrderEnum.ASC,
                keys.size() == 1 ? null : sort(keys.subList(1, keys.size())));
    }

    /** A chart is read in the one way, wherever it comes from. */
    BundlePage page(List<? extends IBaseResource> resources) {
        byte[] bytes = bytes(resources);
        return BundlePages.read(bytes, 0, bytes.length);
    }

    /** A search result as it would be sent. */
    byte[] bytes(List<? extends IBaseResource> resources) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET);
        resources.forEach(resource -> bundle.addEntry().setResource((Resource) resource));
        return daos.getFhirContext()
                .newJsonParser()
                .encodeResourceToString(bundle)
                .getBytes(StandardCharsets.UTF_8);
    }
}
