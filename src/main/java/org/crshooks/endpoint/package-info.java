/**
 * The FHIR R4 endpoint {@code /fhir} over a small strict store in memory: the conformance resources of
 * {@code fhir-profiles}, operations, and in the sandbox charts. A search parameter that is not listed in its
 * CapabilityStatement is an error, never ignored: an ignored {@code patient} would show one patient's data under
 * another's name.
 */
package org.crshooks.endpoint;
