package org.crshooks.operation.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.cdshooks.fetch.Ending;
import org.crshooks.cdshooks.fetch.Fetched;
import org.crshooks.cdshooks.fetch.PatientFetch;
import org.crshooks.clinical.Channel;
import org.crshooks.fhir.Answer;
import org.crshooks.operation.GradeFault;
import org.crshooks.operation.GradeRefusal;
import org.crshooks.operation.PatientAnswers;
import org.crshooks.outbound.Deadline;
import org.crshooks.writeback.TokenSource;

/** Reads charts from one FHIR server with the questions of the patient-view hook. Thread-safe. */
public final class ServerCharts {

    private static final Question PATIENT =
            new Question("crs-grade.patient", "Patient/{{context.patientId}}", Set.of());
    private static final Question GRADES = new Question(
            "crs-grade.grades",
            "Observation?patient=Patient/{{context.patientId}}"
                    + "&code=https://crshooks.org/fhir/CodeSystem/crs-observation|crs-grade&_sort=-date&_count=200",
            Set.of());

    private final PatientServer server;
    private final PatientFetch fetch;
    private final List<Question> questions;

    /** @param questions the questions of the patient-view hook */
    public ServerCharts(PatientServer server, PatientFetch fetch, List<Question> questions) {
        this.server = server;
        this.fetch = fetch;
        this.questions = new ArrayList<>(questions);
        this.questions.removeIf(ServerCharts::isPatient);
        this.questions.add(0, PATIENT);
        this.questions.add(GRADES);
    }

    /** The server's base, without a slash at its end. */
    public String base() {
        return server.address().base();
    }

    /** @throws GradeRefusal where there is no such patient, or the server does not tell of the therapy */
    public PatientAnswers read(String patientId) {
        List<Fetched> fetched = fetch(patientId, Deadline.in(server.deadline()));
        require(fetched.stream().filter(ServerCharts::isPatient).toList(), true);
        require(
                fetched.stream()
                        .filter(f -> f.question().channels().contains(Channel.THERAPY))
                        .toList(),
                false);
        return new PatientAnswers(
                patientId, base(), fetched.stream().map(ServerCharts::answer).toList());
    }

    /** A token that is refused is renewed once. */
    private List<Fetched> fetch(String patientId, Deadline until) {
        try {
            String token = server.tokens().token(until);
            List<Fetched> fetched = fetch.fetch(server.address(), token, patientId, questions, until);
            boolean refused = fetched.stream().anyMatch(f -> isPatient(f) && f.ending() == Ending.REFUSED);
            Optional<String> another = refused ? server.tokens().another(token, until) : Optional.empty();
            return another.map(other -> fetch.fetch(server.address(), other, patientId, questions, until))
                    .orElse(fetched);
        } catch (TokenSource.NoToken none) {
            throw new GradeRefusal(GradeFault.SERVER_REFUSED);
        }
    }

    private static boolean isPatient(Fetched fetched) {
        return fetched.question() == PATIENT;
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
