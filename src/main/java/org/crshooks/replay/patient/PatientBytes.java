package org.crshooks.replay.patient;

import java.util.List;
import java.util.Set;
import org.crshooks.fhir.ResourceSlice;

/**
 * Everything that the input holds about one patient, unparsed.
 *
 * @param patient logical id
 * @param resources in any order; the Medications and Devices that they refer to among them
 * @param asked the types of resource that the input was meant to hold; of any other type nothing is known
 * @param cutShort types of which some resources may be lost: what is missing of them is unknown, not absent
 */
public record PatientBytes(String patient, List<ResourceSlice> resources, Set<String> asked, Set<String> cutShort) {

    public PatientBytes {
        resources = List.copyOf(resources);
        asked = Set.copyOf(asked);
        cutShort = Set.copyOf(cutShort);
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "PatientBytes[***]";
    }
}
