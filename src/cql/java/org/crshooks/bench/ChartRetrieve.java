package org.crshooks.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** One patient's chart for the engine, looked up by type and code as a good data source would. */
final class ChartRetrieve implements RetrieveProvider {

    private final Map<String, List<Object>> byTypeAndCode = new HashMap<>();

    void use(List<Resource> resources) {
        byTypeAndCode.clear();
        for (Resource resource : resources) {
            for (Coding coding : concept(resource).getCoding()) {
                String key = key(resource.fhirType(), coding.getSystem(), coding.getCode());
                byTypeAndCode.computeIfAbsent(key, k -> new ArrayList<>()).add(resource);
            }
        }
    }

    private static CodeableConcept concept(Resource resource) {
        if (resource instanceof Observation observation) {
            return observation.getCode();
        }
        return resource instanceof MedicationAdministration given
                ? given.getMedicationCodeableConcept()
                : new CodeableConcept();
    }

    private static String key(String type, String system, String code) {
        return type + '|' + system + '|' + code;
    }

    @Override
    public Iterable<Object> retrieve(
            String context,
            String contextPath,
            Object contextValue,
            String dataType,
            String templateId,
            String codePath,
            Iterable<Code> codes,
            String valueSet,
            String datePath,
            String dateLowPath,
            String dateHighPath,
            Interval dateRange) {
        List<Object> found = new ArrayList<>();
        for (Code code : codes) {
            found.addAll(byTypeAndCode.getOrDefault(key(dataType, code.getSystem(), code.getCode()), List.of()));
        }
        return found;
    }
}
