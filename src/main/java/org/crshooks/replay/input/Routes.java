package org.crshooks.replay.input;

import java.io.IOException;
import java.util.List;
import org.crshooks.fhir.ResourceSlice;

/** Where sifted resources go. Thread-safe. */
public interface Routes {

    /**
     * A resource of a patient.
     *
     * @param needs keys of the shared resources that it refers to
     */
    void ofPatient(String patient, ResourceSlice slice, List<String> needs) throws IOException;

    /** A Medication or Device that resources of any patient may refer to by the key. */
    void shared(String key, ResourceSlice slice) throws IOException;

    /** Some of what the input should hold about the patient is lost. */
    void cutShort(String patient) throws IOException;
}
