package org.crshooks.observation;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.Observation;

/** Assessments from charts, and what is needed to write them. */
final class GradesForTest {

    static final String ASTCT = "astct-2019";

    /** ASTCT grade 3. */
    static final Assessment PRESSOR =
            Situation.of("febrile; stable; norepinephrine 5@66").assess();

    /** ASTCT grade 2 or 3: the device is not charted. */
    static final Assessment OPEN = Situation.of("febrile; BP 118@71; flow 3@70").assess();

    private GradesForTest() {}

    static Observation written(Assessment assessment, GradeContext context) {
        return GradeObservation.of(FhirContext.forR4Cached(), assessment, ASTCT, context);
    }

    static GradeContext context(Locale locale) {
        return context(locale, source -> true);
    }

    static GradeContext context(Locale locale, Predicate<Source> exists) {
        return new GradeContext("p1", null, exists, locale, ZoneId.of("Asia/Shanghai"));
    }
}
