package org.crshooks.endpoint;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** Says in the CapabilityStatement what HAPI cannot know: which searches the store answers, and how it writes. */
public final class CapabilityDetails {

    /** What the statement says word for word, as published in {@code fhir-profiles}. */
    private static final String PUBLISHED = "https://crshooks.org/fhir/CapabilityStatement/crs-hooks";

    private final boolean storesCharts;

    CapabilityDetails(boolean storesCharts) {
        this.storesCharts = storesCharts;
    }

    String title() {
        return storesCharts ? "CRS Hooks sandbox with synthetic patients" : "CRS Hooks";
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance conformance) {
        CapabilityStatement statement = (CapabilityStatement) conformance;
        statement.setFormat(List.of(new CodeType("application/fhir+json"), new CodeType("json")));
        statement.setName(storesCharts ? "CrsHooksSandbox" : "CrsHooks").setTitle(title());
        statement.setPublisher(null);
        statement.addInstantiates(storesCharts ? PUBLISHED + "-sandbox" : PUBLISHED);
        statement.getSoftware().setName("CRS Hooks").setVersion(null);
        statement.getRestFirstRep().getResource().forEach(this::complete);
    }

    private void complete(CapabilityStatementRestResourceComponent resource) {
        String type = resource.getType();
        boolean clinical = SearchParameters.clinicalTypes().contains(type);
        resource.getSearchParam().clear();
        resource.getSearchInclude().clear();
        if (clinical && !storesCharts) {
            // a Patient is here to be named by an operation, no more
            return;
        }
        for (SearchParameter parameter : SearchParameters.of(type)) {
            resource.addSearchParam().setName(parameter.name()).setType(SearchParamType.fromCode(parameter.type()));
            if (parameter.isReference()) {
                resource.addSearchInclude(type + ":" + parameter.name());
            }
        }
        if (clinical) {
            resource.setConditionalCreate(true).setUpdateCreate(true);
        }
    }
}
