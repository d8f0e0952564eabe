package org.crshooks.operation.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.cdshooks.fetch.Ending;
import org.crshooks.cdshooks.fetch.Fetched;
import org.crshooks.cdshooks.fetch.PatientFetch;
import org.crshooks.clinical.Channel;
import org.crshooks.fhir.Answer;
import org.crshooks.operation.GradeFault;
import org.crshooks.operation.GradeRefusal;
import org.crshooks.operation.PatientAnswers;
import org.crshooks.outbound.FhirServer;

/** Reads charts from one FHIR server with the questions of the patient-view hook. Thread-safe. */
public final class ServerCharts {

    private static final Question PATIENT =
            new Question("crs-grade.patient", "Patient/{{context.patientId}}", Set.of());
    private static final Question GRADES = new Question(
            "crs-grade.grades",
            "Observation?patient=Patient/{{context.patientId}}"
                    + "&code=https://crshooks.org/fhir/CodeSystem/crs-observation|crs-grade&_sort=-date&_count=200",
            Set.of());

    private final FhirServer server;
    private final PatientFetch fetch;
    private final List<Question> questions;
    private final Supplier<String> token;

    /**
     * @param questions the questions of the patient-view hook
     * @param token bearer token for the server; null where it is open
     */
    public ServerCharts(FhirServer server, PatientFetch fetch, List<Question> questions, Supplier<String> token) {
        this.server = server;
        this.fetch = fetch;
        this.questions = new ArrayList<>(questions);
        this.questions.removeIf(ServerCharts::isPatient);
        this.questions.add(0, PATIENT);
        this.questions.add(GRADES);
        this.token = token;
    }

    /** The server's base, without a slash at its end. */
    public String base() {
        return server.base();
    }

    /** @throws GradeRefusal where there is no such patient, or the server does not tell of the therapy */
    public PatientAnswers read(String patientId) {
        List<Fetched> fetched = fetch.fetch(server, token.get(), patientId, questions);
        require(fetched.stream().filter(f -> f.question() == PATIENT).toList(), true);
        require(
                fetched.stream()
                        .filter(f -> f.question().channels().contains(Channel.THERAPY))
                        .toList(),
                false);
        return new PatientAnswers(
                patientId,
                server.base(),
                fetched.stream().map(ServerCharts::answer).toList());
    }

    /** One of several answers is enough; without any, how the first question ended says why. */
    private static void require(List<Fetched> fetched, boolean isPatient) {
        if (fetched.stream().noneMatch(f -> !f.pages().isEmpty())) {
            Ending ending = fetched.isEmpty() ? Ending.FAILED : fetched.get(0).ending();
            throw new GradeRefusal(
                    switch (ending) {
                        case REFUSED -> GradeFault.SERVER_REFUSED;
                        case TOO_SLOW -> GradeFault.SERVER_TOO_SLOW;
                        case NOT_FOUND -> isPatient ? GradeFault.UNKNOWN_PATIENT : GradeFault.SERVER_FAILED;
                        case FAILED, ANSWERED -> GradeFault.SERVER_FAILED;
                    },
                    isPatient && ending == Ending.NOT_FOUND ? "patient" : "");
        }
    }

    private static Answer answer(Fetched fetched) {
        return new Answer(fetched.question().key(), fetched.question().channels(), fetched.pages());
    }

    private static boolean isPatient(Question question) {
        return question.isRead() && question.resourceType().equals("Patient");
    }
}
