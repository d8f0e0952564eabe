package org.crshooks.plugin;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.observation.GradeCodes;
import org.crshooks.operation.GradeFault;
import org.crshooks.operation.GradeRefusal;
import org.crshooks.operation.PatientAnswers;
import org.crshooks.operation.PatientReference;
import org.hl7.fhir.r4.model.IdType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the charts of this server with the questions of the patient-view hook. Thread-safe. */
final class DaoCharts {

    private static final Logger LOG = LoggerFactory.getLogger(DaoCharts.class);
    private static final String PATIENT = "patient";
    private static final Question GRADES = new Question(
            "grades",
            "Observation?patient=Patient/{{context.patientId}}&code=" + GradeCodes.OBSERVATION + "|"
                    + GradeCodes.CRS_GRADE + "&_sort=-date",
            Set.of());

    private final DaoRegistry daos;
    private final DaoSearch search;
    private final List<Question> questions;

    /** @param questions the questions of the hook */
    DaoCharts(DaoRegistry daos, List<Question> questions) {
        this.daos = daos;
        this.search = new DaoSearch(daos);
        this.questions = new ArrayList<>(questions);
        this.questions.removeIf(Question::isRead);
        this.questions.add(GRADES);
    }

    /**
     * The chart as it stands now.
     *
     * @param endpoint base URL of this server
     * @param request in whose name it is read
     * @throws GradeRefusal where there is no such patient
     */
    PatientAnswers read(PatientReference patient, String endpoint, RequestDetails request) {
        if (patient.base() != null && !patient.base().equals(endpoint)) {
            throw new GradeRefusal(GradeFault.OTHER_SERVER, PATIENT);
        }
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(PATIENT, Set.of(), List.of(patient(patient.id(), request))));
        for (Question question : questions) {
            question.address(patient.id())
                    .ifPresent(address -> answers.add(
                            new Answer(question.key(), question.channels(), pages(question.key(), address, request))));
        }
        return new PatientAnswers(patient.id(), endpoint, answers);
    }

    private BundlePage patient(String id, RequestDetails request) {
        try {
            return search.page(List.of(daos.getResourceDao("Patient").read(new IdType("Patient", id), request)));
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            throw new GradeRefusal(GradeFault.UNKNOWN_PATIENT, PATIENT);
        }
    }

    /** Empty where this server does not understand the question: then it was not answered. */
    private List<BundlePage> pages(String key, String address, RequestDetails request) {
        try {
            return List.of(search.page(address, request));
        } catch (AuthenticationException | ForbiddenOperationException refused) {
            throw refused;
        } catch (BaseServerResponseException failure) {
            LOG.warn("question {} failed: {}", key, failure.getClass().getSimpleName());
            return List.of();
        }
    }
}
