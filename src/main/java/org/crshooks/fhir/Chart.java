package org.crshooks.fhir;

import org.crshooks.clinical.ClinicalTimeline;

/**
 * A chart as read.
 *
 * @param otherPatient a Patient resource came that is not the patient asked for (answered with 412)
 */
public record Chart(ClinicalTimeline timeline, boolean otherPatient) {}
