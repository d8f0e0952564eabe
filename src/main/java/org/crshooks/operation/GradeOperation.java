package org.crshooks.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code $crs-grade} on a server or on one Patient. The body is read here and not by HAPI, so that a chart goes through
 * the same reader as the prefetch of a hook. Public for HAPI, which calls it by reflection.
 */
public final class GradeOperation {

    public static final String NAME = "$crs-grade";

    public static final String URL = "https://crshooks.org/fhir/OperationDefinition/crs-grade";

    /** Bytes of a body. */
    static final int LARGEST = 8 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(GradeOperation.class);
    private static final Pattern JSON = Pattern.compile("application/([a-z0-9.+-]+\\+)?json( *;.*)?");
    private static final byte[] NOTHING = {};

    private final CrsGrading grading;
    private final PatientCharts charts;
    private final Function<String, Locale> languages;
    private final Clock clock;

    /** @param languages the reader's language by the header Accept-Language, which may be null */
    public GradeOperation(CrsGrading grading, PatientCharts charts, Function<String, Locale> languages, Clock clock) {
        this.grading = grading;
        this.charts = charts;
        this.languages = languages;
        this.clock = clock;
    }

    @Operation(name = NAME, idempotent = true, manualRequest = true, canonicalUrl = URL)
    public Parameters grade(RequestDetails request) {
        return answer(request, null);
    }

    @Operation(name = NAME, typeName = "Patient", idempotent = true, manualRequest = true, canonicalUrl = URL)
    public Parameters gradePatient(@IdParam IdType patient, RequestDetails request) {
        return answer(request, patient);
    }

    private Parameters answer(RequestDetails request, IdType patient) {
        Locale locale = languages.apply(request.getHeader("Accept-Language"));
        try {
            Parameters answer = answer(request, patient, locale);
            if (request.getResponse() != null) {
                request.getResponse().addHeader("Content-Language", locale.toLanguageTag());
            }
            return answer;
        } catch (GradeRefusal refusal) {
            throw RefusalOutcome.of(refusal, locale);
        } catch (AuthenticationException | ForbiddenOperationException refused) {
            // who may read a chart is for the server to say that holds it
            throw refused;
        } catch (RuntimeException failure) {
            // its message may hold what a patient's chart says
            LOG.error("$crs-grade failed: {} at {}", failure.getClass().getName(), place(failure));
            throw RefusalOutcome.of(new GradeRefusal(GradeFault.FAULT), locale);
        }
    }

    private Parameters answer(RequestDetails request, IdType patient, Locale locale) {
        if (patient != null && patient.hasVersionIdPart()) {
            throw new GradeRefusal(GradeFault.NOT_A_PATIENT_REFERENCE);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = patient == null ? null : patient.getIdPart();
        GradeQuestion question = QuestionReader.read(body(request), request.getParameters(), id, now);
        PatientAnswers answers = question.chart() == null
                ? charts.read(question.patient(), request.getFhirServerBase())
                : ChartBundle.of(question.chart());
        return grading.grade(answers, question.asOf() == null ? now : question.asOf(), question.scale(), locale);
    }

    private static byte[] body(RequestDetails request) {
        byte[] body = request.loadRequestContents();
        if (body == null || body.length == 0) {
            return NOTHING;
        }
        String type = request.getHeader("Content-Type");
        if (type == null || !JSON.matcher(type.toLowerCase(Locale.ROOT)).matches()) {
            throw new GradeRefusal(GradeFault.MEDIA_TYPE);
        }
        if (body.length > LARGEST) {
            throw new GradeRefusal(GradeFault.TOO_LARGE);
        }
        return body;
    }

    private static String place(RuntimeException failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.crshooks"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
