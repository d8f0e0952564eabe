package org.crshooks.plugin;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.writeback.Call;
import org.crshooks.writeback.Response;
import org.crshooks.writeback.Server;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This server as the place where grades are written, without HTTP. Each call is a transaction of its own. */
final class DaoServer implements Server {

    private static final Logger LOG = LoggerFactory.getLogger(DaoServer.class);
    private static final Pattern VERSION = Pattern.compile("W/\"([^\"]*)\"");
    private static final byte[] NOTHING = {};
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int FAULT = 500;

    private final DaoRegistry daos;
    private final DaoSearch search;
    private final RequestDetails request;

    /** @param request in whose name it is written */
    DaoServer(DaoRegistry daos, RequestDetails request) {
        this.daos = daos;
        this.search = new DaoSearch(daos);
        this.request = request;
    }

    @Override
    public String base() {
        return "";
    }

    @Override
    public List<Response> exchange(List<Call> calls) {
        return calls.stream().map(this::carryOut).toList();
    }

    private Response carryOut(Call call) {
        try {
            return switch (call.method()) {
                case "GET" -> Response.of(OK, null, search.bytes(search.find(call.link(), request)));
                case "POST" -> create(call, resource(call));
                default -> update(call, resource(call));
            };
        } catch (BaseServerResponseException refused) {
            return Response.of(refused.getStatusCode(), null, NOTHING);
        } catch (RuntimeException failure) {
            // its message may hold what a patient's chart says
            LOG.error("a grade could not be written: {}", failure.getClass().getName());
            return Response.of(FAULT, null, NOTHING);
        }
    }

    private Resource resource(Call call) {
        String text = new String(call.body(), StandardCharsets.UTF_8);
        return (Resource) daos.getFhirContext().newJsonParser().parseResource(text);
    }

    private <T extends Resource> Response create(Call call, T resource) {
        String condition = call.headers().get("If-None-Exist");
        IFhirResourceDao<T> dao = daos.getResourceDao(resource);
        MethodOutcome outcome = condition == null
                ? dao.create(resource, request)
                : dao.create(resource, resource.fhirType() + "?" + condition, request);
        boolean created = Boolean.TRUE.equals(outcome.getCreated());
        String location = outcome.getId().toUnqualifiedVersionless().getValue();
        return Response.of(created ? CREATED : OK, location, NOTHING);
    }

    private <T extends Resource> Response update(Call call, T resource) {
        Matcher version = VERSION.matcher(call.headers().getOrDefault("If-Match", ""));
        IdType id = new IdType(call.link());
        resource.setId(version.matches() ? id.withVersion(version.group(1)) : id);
        IFhirResourceDao<T> dao = daos.getResourceDao(resource);
        dao.update(resource, request);
        return Response.of(OK, null, NOTHING);
    }
}
