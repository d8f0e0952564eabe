package org.crshooks.fhir;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.crshooks.clinical.Channel;

/** The types of resource that a chart is read from. */
public final class ChartTypes {

    /** What is answered by having all resources of a type; nothing for types that only others refer to. */
    public static final Map<String, Set<Channel>> CHANNELS = Map.ofEntries(
            entry("Patient", Set.of()),
            entry(
                    "Observation",
                    Set.of(
                            Channel.TEMPERATURE,
                            Channel.BLOOD_PRESSURE,
                            Channel.OXYGENATION,
                            Channel.LABS,
                            Channel.NEUROLOGY,
                            Channel.WEIGHT,
                            Channel.DEATH)),
            entry("MedicationAdministration", Set.of(Channel.MEDICATION_ADMINISTRATION, Channel.THERAPY)),
            entry("Procedure", Set.of(Channel.PROCEDURE, Channel.THERAPY)),
            entry("MedicationRequest", Set.of(Channel.ORDER)),
            entry("Condition", Set.of(Channel.CONDITION)),
            entry("Encounter", Set.of(Channel.ENCOUNTER)),
            entry("AdverseEvent", Set.of(Channel.ADVERSE_EVENT)),
            entry("DeviceUseStatement", Set.of(Channel.DEVICE_USE)),
            entry("DiagnosticReport", Set.of(Channel.REPORT)),
            entry("ServiceRequest", Set.of(Channel.TEST_ORDER)),
            entry("Medication", Set.of()),
            entry("Device", Set.of()));

    private ChartTypes() {}
}
