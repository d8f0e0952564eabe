package org.crshooks.bench;

import java.util.List;
import java.util.Locale;
import org.crshooks.CrsHooksApplication;
import org.crshooks.assessment.Appraisal;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.AssessmentText;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.HookCall;
import org.crshooks.cdshooks.HookServices;
import org.crshooks.cdshooks.JournaledServices;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.card.InRecord;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.Chart;
import org.crshooks.fhir.ChartReader;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.security.ReplayStore;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The service as it starts for a user, called in the process instead of over HTTP. */
final class Service implements AutoCloseable {

    private static final String HOOK = "crs-patient-view";

    private final ConfigurableApplicationContext context;
    private final ServiceDefinition definition;
    private final HookRequestReader requests;
    private final PrefetchCompletion prefetch;
    private final ChartReader charts;
    private final CrsAssessor assessor;
    private final AssessmentText text;
    private final JournaledServices services;
    private final JsonMapper json;

    /** @param settings as on the command line */
    Service(String... settings) {
        String[] all = new String[settings.length + 3];
        all[0] = "--server.port=0";
        all[1] = "--crs.write-back=suggestion";
        all[2] = "--logging.level.root=WARN";
        System.arraycopy(settings, 0, all, 3, settings.length);
        context = SpringApplication.run(CrsHooksApplication.class, all);
        definition = context.getBean(HookServices.class).find(HOOK);
        requests = context.getBean(HookRequestReader.class);
        prefetch = context.getBean(PrefetchCompletion.class);
        charts = context.getBean(ChartReader.class);
        assessor = context.getBean(CrsAssessor.class);
        text = context.getBean(AssessmentText.class);
        services = context.getBean(JournaledServices.class);
        json = context.getBean(JsonMapper.class);
    }

    /** Remembers used tokens. */
    ReplayStore tokens() {
        return context.getBean(ReplayStore.class);
    }

    HookRequest request(byte[] body) {
        return requests.read(body, definition.hook());
    }

    /** Limits, envelope and the extent of each resource. */
    List<Answer> answers(HookRequest request) {
        return prefetch.answers(definition, request, AllowedServers.NONE, prefetch.start());
    }

    Chart chart(HookRequest request, List<Answer> answers) {
        return charts.read(request.patientId(), request.fhirServer(), answers);
    }

    Assessment assessment(HookRequest request, Chart chart) {
        return assessor.assess(chart.timeline(), request.asOf()).orElseThrow();
    }

    Appraisal appraisal(HookRequest request, Chart chart) {
        return assessor.appraise(chart.timeline(), request.asOf());
    }

    Object cards(HookRequest request, Assessment assessment) {
        return text.cards(
                assessment, Locale.ENGLISH, request.patientId(), definition.hook(), Earlier.NOTHING, InRecord.NOTHING);
    }

    Object json(Assessment assessment) {
        return text.json(assessment);
    }

    byte[] bytes(Object answer) {
        return json.writeValueAsBytes(answer);
    }

    /** From the body of a request to the body of its answer, as it is served, the journal included. */
    byte[] hook(byte[] body) {
        HookCall call = new HookCall(definition, request(body), Client.ANONYMOUS, Locale.ENGLISH);
        return bytes(services.answer(call));
    }

    @Override
    public void close() {
        context.close();
    }
}
