package org.crshooks.trajectory;

import java.util.List;
import java.util.function.Supplier;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.FhirAuthorization;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.Scopes;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fhir.Chart;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.FhirServer;

/**
 * Charts of FHIR servers. It asks what the hook on an opened chart asks, with the reader's own token, so that the server
 * decides who may see the chart; nothing is kept.
 */
public final class ServerCharts {

    private final Supplier<AllowedServers> allowed;
    private final PatientCheck check;
    private final PrefetchCompletion prefetch;
    private final ServiceDefinition questions;
    private final ChartSource charts;

    public ServerCharts(
            Supplier<AllowedServers> allowed,
            PatientCheck check,
            PrefetchCompletion prefetch,
            ServiceDefinition questions,
            ChartSource charts) {
        this.allowed = allowed;
        this.check = check;
        this.prefetch = prefetch;
        this.questions = questions;
        this.charts = charts;
    }

    /** Whether the server of that base may be contacted. */
    public boolean mayContact(String fhirServer) {
        return allowed.get().find(fhirServer).isPresent();
    }

    /** The types of resources that are asked for. */
    List<String> types() {
        return questions.questions().stream()
                .map(question -> question.resourceType())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The chart of one patient, its whole history.
     *
     * @param fhirServer base address as the EHR names it
     * @param token null where the server is open
     * @param scope what the token allows; null where nobody said
     * @throws Refusal saying why the chart cannot be had
     */
    ClinicalTimeline chart(String fhirServer, String patient, String token, String scope) {
        FhirServer server =
                allowed.get().find(fhirServer).orElseThrow(() -> new Refusal(Problem.SERVER_NOT_ALLOWED, "fhirServer"));
        Deadline until = prefetch.start();
        check.require(server, patient, token, until);
        FhirAuthorization access =
                token == null ? null : new FhirAuthorization(token, Scopes.parse(scope == null ? "" : scope), null);
        HookRequest request = new HookRequest(patient, fhirServer, access, null, null, null, List.of());
        Chart chart = charts.read(patient, fhirServer, prefetch.answers(questions, request, allowed.get(), until));
        if (chart.otherPatient()) {
            throw new Refusal(Problem.OTHER_PATIENT, "patient");
        }
        return chart.timeline();
    }
}
