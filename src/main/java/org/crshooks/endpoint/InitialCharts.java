package org.crshooks.endpoint;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** What the endpoint's store holds at the start. Where there is such a bean, the endpoint stores charts; else it holds none. */
public record InitialCharts(List<Resource> resources) {

    public InitialCharts {
        resources = List.copyOf(resources);
    }
}
