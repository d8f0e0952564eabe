package org.crshooks.observation;

import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Reference;

/** This software as the maker of a grade. */
public final class Software {

    public static final String NAME = "CRS Hooks";

    /** The version of this build, as in its Maven coordinates. */
    public static final String VERSION = "0.1.0";

    static final String ID = "crs-hooks";

    private Software() {}

    /** To be contained in the resource that {@link #reference} stands in. */
    static Device device() {
        Device device = new Device();
        device.setId(ID);
        device.addDeviceName().setName(NAME).setType(Device.DeviceNameType.USERFRIENDLYNAME);
        device.addVersion().setValue(VERSION);
        return device;
    }

    static Reference reference() {
        return new Reference("#" + ID).setDisplay(NAME + " " + VERSION);
    }
}
