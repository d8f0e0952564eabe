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

    /** The run as it was known at a moment within it: without what was charted later. */
    OxygenRun upTo(Instant t) {
        if (!last.isAfter(t)) {
            return this;
        }
        List<OxygenSupport> known =
                statements.stream().takeWhile(s -> !s.start().isAfter(t)).toList();
        return new OxygenRun(device, start, known.get(known.size() - 1).start(), end, known);
    }

    OxygenSupport statement() {
        return statements.get(statements.size() - 1);
    }

    SupportReason reason() {
        return statement().reason();
    }

    boolean isProcedure() {
        return statement().lasts();
    }
}
