package org.crshooks.cdshooks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.FhirAuthorization;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.Chart;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Deadline;

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

    /** The time that one hook has for all it asks of other servers, from now on. */
    Deadline start() {
        return prefetch.start();
    }

    /** @throws Refusal where it is another patient's, or nothing about the therapy can be had */
    Chart chart(HookCall call) {
        return chart(call, start());
    }

    /**
     * As {@link #chart(HookCall)} for a hook that asks for more afterwards.
     *
     * @throws Refusal where it is another patient's, or nothing about the therapy can be had
     */
    Chart chart(HookCall call, Deadline until) {
        HookRequest request = call.request();
        requireTokenOfPatient(request);
        List<Answer> answers = prefetch.answers(call.service(), request, servers.apply(call.client()), until);
        call.trace().failed(failed(call.service(), answers));
        Chart chart = charts.read(request.patientId(), request.fhirServer(), answers);
        requireUsable(chart);
        return chart;
    }

    /** Of our own questions alone: another key is named by the client and might name a patient. */
    private static Set<String> failed(ServiceDefinition service, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> service.question(answer.key()).isPresent())
                .filter(answer ->
                        answer.pages().isEmpty() || !answer.pages().stream().allMatch(BundlePage::usable))
                .map(Answer::key)
                .collect(Collectors.toUnmodifiableSet());
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
