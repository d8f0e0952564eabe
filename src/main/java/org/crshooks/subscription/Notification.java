package org.crshooks.subscription;

/**
 * What another server told of.
 *
 * @param reference the patient as {@code Patient/id} where known, else the resource that has to be read to know, such as
 *     {@code Observation/id}; null where nothing is to be done
 */
record Notification(String reference) {

    static final Notification NOTHING = new Notification(null);

    boolean isNothing() {
        return reference == null;
    }

    boolean namesPatient() {
        return reference.startsWith("Patient/");
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Notification[***]";
    }
}
