package org.crshooks.fhir;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/** The status of a resource as written, also where it is no code of FHIR. */
public final class Status {

    private Status() {}

    /** Empty where there is none. */
    public static String of(Resource resource) {
        Base[] status = resource.getProperty("status".hashCode(), "status", false);
        return status != null && status.length == 1 && status[0] instanceof PrimitiveType<?> p && p.hasValue()
                ? p.getValueAsString()
                : "";
    }
}
