package org.crshooks.fhir;

/** The resource at hand is not in its ordinary shape. One for all, without a trace: it only says where to go on. */
final class NotOrdinary extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final NotOrdinary ONE = new NotOrdinary();

    private NotOrdinary() {
        super(null, null, false, false);
    }

    static void unless(boolean ordinary) {
        if (!ordinary) {
            throw ONE;
        }
    }

    static NotOrdinary because() {
        return ONE;
    }
}
