package org.crshooks.clinical;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which one device is in use: a statement, or several in a row that say the same.
 *
 * @param last when the device was last charted
 * @param end exclusive; the next statement, the end of the procedure, or when nobody charted it for too long
 * @param statements what was charted, oldest first
 */
record OxygenRun(OxygenDevice device, Instant start, Instant last, Instant end, List<OxygenSupport> statements) {

    boolean covers(Instant t) {
        return !start.isAfter(t) && end.isAfter(t);
    }

    OxygenSupport statement() {
        return statements.get(statements.size() - 1);
    }

    SupportReason reason() {
        return statement().reason();
    }

    boolean isProcedure() {
        return statement().kind() == OxygenSupport.Kind.PROCEDURE;
    }
}
