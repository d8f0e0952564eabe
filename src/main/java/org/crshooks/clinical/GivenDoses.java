package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crshooks.clinical.Administration.Form;

/** Administrations in order of their start, asked by time without looking at all of them. Immutable. */
final class GivenDoses {

    private final List<Administration> doses;

    /** At each dose: until when it or one before it may have reached the patient. */
    private final List<Instant> until = new ArrayList<>();

    /** @param doses in order of their start */
    GivenDoses(List<Administration> doses) {
        this.doses = List.copyOf(doses);
        Instant latest = Instant.MIN;
        for (Administration dose : doses) {
            Instant last = lastGiven(dose);
            latest = last.isAfter(latest) ? last : latest;
            until.add(latest);
        }
    }

    /** Those that were given (or still ran) between two moments, both included; oldest first. */
    List<Administration> between(Instant from, Instant to) {
        List<Administration> found = new ArrayList<>();
        for (int i = latest(from, to); i >= 0 && reaches(i, from); i--) {
            if (!lastGiven(doses.get(i)).isBefore(from)) {
                found.add(doses.get(i));
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** Whether one was given (or still ran) between two moments, both included. */
    boolean anyBetween(Instant from, Instant to) {
        int last = latest(from, to);
        return last >= 0 && reaches(last, from);
    }

    /** The last dose that began up to {@code to}; -1 where there is none, or no time between the moments. */
    private int latest(Instant from, Instant to) {
        return from.isAfter(to) ? -1 : ChartIndex.countUpTo(doses, Administration::start, to) - 1;
    }

    private boolean reaches(int dose, Instant from) {
        return !until.get(dose).isBefore(from);
    }

    /** When the drug last reached the patient, as far as the chart says. */
    private static Instant lastGiven(Administration a) {
        if (a.end() != null) {
            return a.end();
        }
        return a.form() == Form.PERIOD ? Instant.MAX : a.start();
    }
}
