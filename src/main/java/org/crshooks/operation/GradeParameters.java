package org.crshooks.operation;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.AssessmentJson;
import org.crshooks.fact.Source;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeExplanation;
import org.crshooks.observation.GradeObservation;
import org.crshooks.text.Phrasebook;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/** Writes the answer of the operation. */
record GradeParameters(FhirContext fhir, Locale locale, ZoneId zone) {

    static final String GRADE = "grade";
    static final String EXPLANATION = "explanation";
    static final String ASSESSMENT = "assessment";

    /** The JSON library that comes with HAPI. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}");

    /** @param scale null for all */
    Parameters graded(Assessment assessment, String patientId, String scale, OwnGrades own) {
        Parameters parameters = new Parameters();
        for (String id : scale == null ? assessment.scaleIds() : List.of(scale)) {
            String preceding = own.preceding(id, assessment.asOf());
            GradeContext context = new GradeContext(patientId, preceding, GradeParameters::isInChart, locale, zone);
            parameters.addParameter().setName(GRADE).setResource(GradeObservation.of(fhir, assessment, id, context));
        }
        String explained = scale == null ? assessment.primaryScale() : scale;
        return parameters
                .addParameter(EXPLANATION, new StringType(GradeExplanation.of(assessment, explained, locale, zone)))
                .addParameter(ASSESSMENT, new StringType(json(assessment)));
    }

    Parameters notExposed(Instant asOf) {
        String sentence = new Phrasebook(locale, zone, asOf).say("operation.no-exposure");
        return new Parameters().addParameter(EXPLANATION, new StringType(sentence));
    }

    /** What has an id is there, where the chart comes from. */
    private static boolean isInChart(Source source) {
        return REFERENCE.matcher(source.reference()).matches();
    }

    private static String json(Assessment assessment) {
        try {
            return JSON.writeValueAsString(AssessmentJson.of(assessment));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment can always be written", e);
        }
    }
}
