package org.crshooks.bench;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import kotlinx.io.Buffer;
import kotlinx.io.Source;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.runtime.DateTime;

/** The ASTCT grade by {@code astct.cql}: the library is translated once and the engine kept. */
final class CqlGrader {

    private static final VersionedIdentifier LIBRARY =
            new VersionedIdentifier().withId("Astct").withVersion("1.0.0");
    private static final String GRADE = "Grade";

    private final ChartRetrieve charts = new ChartRetrieve();
    private final CqlEngine engine;

    CqlGrader(FhirContext fhir) {
        LibraryManager libraries = new LibraryManager(new ModelManager());
        libraries.getLibrarySourceLoader().registerProvider(CqlGrader::source);
        Environment environment = new Environment(
                libraries,
                Map.of("http://hl7.org/fhir", new CompositeDataProvider(new R4FhirModelResolver(fhir), charts)));
        engine = new CqlEngine(environment);
    }

    private static Source source(VersionedIdentifier library) {
        try (InputStream in = CqlGrader.class.getResourceAsStream("/astct.cql")) {
            byte[] text = in.readAllBytes();
            Buffer source = new Buffer();
            source.write(text, 0, text.length);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param resources of one patient, parsed */
    int grade(List<org.hl7.fhir.r4.model.Resource> resources, String patientId, Instant asOf) {
        charts.use(resources);
        EvaluationParams asked = new EvaluationParams(
                Map.of(LIBRARY, List.of(new EvaluationExpressionRef(GRADE))),
                new Pair<>("Patient", patientId),
                Map.of("As of", new DateTime(asOf.atOffset(ZoneOffset.UTC))),
                null,
                null);
        return (Integer)
                engine.evaluate(asked).getOnlyResultOrThrow().get(GRADE).getValue();
    }
}
