package org.crshooks.plugin;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.crshooks.operation.CrsGrading;
import org.crshooks.operation.GradeOperation;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;

/**
 * {@code $crs-grade} for charts that are sent and for the patients of this server. To be named in
 * {@code hapi.fhir.custom-provider-classes}.
 */
public final class CrsGradeProvider {

    private final CrsGrading grading;
    private final DaoCharts charts;
    private final Function<String, Locale> languages;
    private final Clock clock;

    CrsGradeProvider(CrsGrading grading, DaoCharts charts, Function<String, Locale> languages, Clock clock) {
        this.grading = grading;
        this.charts = charts;
        this.languages = languages;
        this.clock = clock;
    }

    @Operation(name = GradeOperation.NAME, idempotent = true, manualRequest = true, canonicalUrl = GradeOperation.URL)
    public Parameters grade(RequestDetails request) {
        return operation(request).grade(request);
    }

    @Operation(
            name = GradeOperation.NAME,
            typeName = "Patient",
            idempotent = true,
            manualRequest = true,
            canonicalUrl = GradeOperation.URL)
    public Parameters gradePatient(@IdParam IdType patient, RequestDetails request) {
        return operation(request).gradePatient(patient, request);
    }

    /** One for each request: the chart is read in the caller's name. */
    private GradeOperation operation(RequestDetails request) {
        return new GradeOperation(
                grading, (patient, endpoint) -> charts.read(patient, endpoint, request), languages, clock);
    }
}
