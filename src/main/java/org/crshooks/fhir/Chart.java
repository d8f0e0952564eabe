package org.crshooks.fhir;

import java.util.Set;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fact.Source;

/**
 * A chart as read.
 *
 * @param entries every resource that came, used or not
 * @param otherPatient a Patient resource came that is not the patient asked for (answered with 412)
 */
public record Chart(ClinicalTimeline timeline, Set<Source> entries, boolean otherPatient) {}
