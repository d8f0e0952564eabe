/**
 * The sandbox: a FHIR R4 endpoint {@code /fhir} over a small strict store in memory, with demo patients. A search
 * parameter that is not listed in its CapabilityStatement is an error, never ignored: an ignored {@code patient} would
 * show one patient's data under another's name.
 */
package org.crshooks.sandbox;
