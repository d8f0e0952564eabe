package org.crshooks.endpoint;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Creates, updates and deletes resources of one type. Public for HAPI, which calls it by reflection.
 *
 * @param <T> the resource type, from which HAPI's reflection takes what a body must be
 */
public final class WriteProvider<T extends IBaseResource> implements IResourceProvider {

    private final Class<T> type;
    private final Writes writes;

    WriteProvider(Class<T> type, Writes writes) {
        this.type = type;
        this.writes = writes;
    }

    @Override
    public Class<T> getResourceType() {
        return type;
    }

    @Create
    public MethodOutcome create(
            @ResourceParam T resource, @ConditionalUrlParam String condition, RequestDetails request) {
        return outcome(
                writes.create((Resource) resource, condition, null, new OwnAddress(request.getFhirServerBase())));
    }

    /** An unknown id creates, as EHR sandboxes do. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam T resource) {
        return outcome(writes.update(id.getIdPart(), id.getVersionIdPart(), (Resource) resource));
    }

    @Delete
    public MethodOutcome delete(@IdParam IdType id) {
        writes.delete(type.getSimpleName(), id.getIdPart());
        return new MethodOutcome();
    }

    private static MethodOutcome outcome(Written written) {
        return new MethodOutcome(written.resource().getIdElement(), written.created()).setResource(written.resource());
    }
}
