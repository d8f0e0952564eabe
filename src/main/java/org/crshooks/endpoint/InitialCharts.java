package org.crshooks.endpoint;

import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;

/**
 * What the endpoint's store holds at the start. Where there is such a bean, the endpoint stores charts; else it holds none.
 *
 * @param made makes the resources anew, for the store to keep
 */
public record InitialCharts(Supplier<List<Resource>> made) {}
