package org.crshooks.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.OxygenDevice;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;

/** Finds the oxygen device that a resource speaks of. */
final class Devices {

    /** A device and its name as charted. */
    record Named(OxygenDevice device, String name) {}

    private static final Comparator<Named> SEVERITY = Comparator.comparingInt(
            n -> n.device() == OxygenDevice.UNSPECIFIED ? 0 : n.device().ordinal());

    private Devices() {}

    /** From usedCode, else usedReference, else the code of the procedure; of several the highest. */
    static Optional<Named> of(Procedure procedure, Chartroom room) {
        Optional<Named> done = named(Codes.of(procedure.getCode()), room);
        List<Named> used = new ArrayList<>();
        for (CodeableConcept concept : procedure.getUsedCode()) {
            named(Codes.of(concept), room).ifPresent(used::add);
        }
        if (used.isEmpty()) {
            for (Reference reference : procedure.getUsedReference()) {
                of(reference, room).ifPresent(used::add);
            }
        }
        Optional<Named> device = used.stream().max(SEVERITY);
        return device.isEmpty() || isInterfaceOf(device.get(), done) ? done : device;
    }

    /** A plain mask used for non-invasive ventilation is its interface, not oxygen by mask. */
    private static boolean isInterfaceOf(Named device, Optional<Named> done) {
        return device.device() == OxygenDevice.SIMPLE_FACE_MASK
                && done.filter(d -> d.device().isNonInvasiveVentilation()).isPresent();
    }

    /** The device that is referred to, by its type, its name, or the display of the reference. */
    static Optional<Named> of(Reference reference, Chartroom room) {
        Device device = room.entries().find(reference, Device.class).orElse(null);
        if (device != null) {
            Optional<Named> byType = named(Codes.of(device.getType()), room);
            if (byType.isPresent()) {
                return byType;
            }
            Optional<Named> byName = device.getDeviceName().stream()
                    .flatMap(n -> named(new Codes(List.of(), n.getName()), room).stream())
                    .findFirst();
            if (byName.isPresent()) {
                return byName;
            }
        }
        return named(Codes.of(reference), room);
    }

    private static Optional<Named> named(Codes codes, Chartroom room) {
        return codes.isEmpty()
                ? Optional.empty()
                : room.terminology().oxygenDevice(codes.codes(), codes.text()).map(d -> new Named(d, codes.name()));
    }
}
