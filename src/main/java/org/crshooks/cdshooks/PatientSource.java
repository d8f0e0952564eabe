package org.crshooks.cdshooks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.FhirAuthorization;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.Chart;
import org.crshooks.outbound.AllowedServers;

/** The chart and the moment that a request is about; the same for every hook. */
public final class PatientSource {

    private static final String PATIENT_RESOURCE = "prefetch.patient";
    private static final String PATIENT_REFERENCE = "Patient/";

    private final PrefetchCompletion prefetch;
    private final Function<Client, AllowedServers> servers;
    private final ChartSource charts;
    private final Clock clock;

    /** @param servers the FHIR servers that a client's requests may lead to */
    public PatientSource(
            PrefetchCompletion prefetch, Function<Client, AllowedServers> servers, ChartSource charts, Clock clock) {
        this.prefetch = prefetch;
        this.servers = servers;
        this.charts = charts;
        this.clock = clock;
    }

    /** The moment asked for, else now. */
    Instant asOf(HookRequest request) {
        return request.asOf() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : request.asOf();
    }

    /** @throws Refusal where it is another patient's, or nothing about the therapy can be had */
    Chart chart(HookCall call) {
        HookRequest request = call.request();
        requireTokenOfPatient(request);
        List<Answer> answers = prefetch.answers(call.service(), request, servers.apply(call.client()));
        Chart chart = charts.read(request.patientId(), request.fhirServer(), answers);
        requireUsable(chart);
        return chart;
    }

    private static void requireTokenOfPatient(HookRequest request) {
        FhirAuthorization access = request.authorization();
        if (access != null && access.patient() != null) {
            String patient = access.patient();
            String id = patient.startsWith(PATIENT_REFERENCE) ? patient.substring(PATIENT_REFERENCE.length()) : patient;
            if (!id.equals(request.patientId())) {
                throw new Refusal(Problem.TOKEN_OF_OTHER_PATIENT, "fhirAuthorization.patient");
            }
        }
    }

    private static void requireUsable(Chart chart) {
        if (chart.otherPatient()) {
            throw new Refusal(Problem.OTHER_PATIENT, PATIENT_RESOURCE);
        }
        ClinicalTimeline timeline = chart.timeline();
        if (!timeline.availability(Channel.THERAPY).answered()
                && timeline.therapy().isEmpty()) {
            throw new Refusal(Problem.NOTHING_ABOUT_THERAPY, "prefetch");
        }
    }
}
