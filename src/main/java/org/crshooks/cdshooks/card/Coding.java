package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A code, as CDS Hooks and FHIR write it.
 *
 * @param display null where the code system's own is not repeated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Coding(String code, String system, String display) {}
