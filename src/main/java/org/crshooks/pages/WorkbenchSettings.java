package org.crshooks.pages;

import java.util.List;

/**
 * What the workbench must know of the service it tries.
 *
 * @param servers bases of the FHIR servers that may be contacted, besides the sandbox's own
 * @param asOfOverride whether a request may choose the moment of assessment
 */
public record WorkbenchSettings(List<String> servers, boolean asOfOverride) {}
