package org.crshooks.endpoint;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Reads, reads of a version and searches of one resource type. Public for HAPI, which calls it by reflection. */
public final class ReadProvider implements IResourceProvider {

    private final Class<? extends IBaseResource> type;
    private final ResourceStore store;
    private final Searches searches;

    ReadProvider(Class<? extends IBaseResource> type, ResourceStore store, Searches searches) {
        this.type = type;
        this.store = store;
        this.searches = searches;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Read(version = true)
    public Resource read(@IdParam IdType id) {
        return store.read(type.getSimpleName(), id.getIdPart(), id.getVersionIdPart());
    }

    /** HAPI is told that it does not know the parameters: {@link SearchQuery} knows and refuses the others itself. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        return searches.search(
                type.getSimpleName(), request.getParameters(), new OwnAddress(request.getFhirServerBase()));
    }
}
