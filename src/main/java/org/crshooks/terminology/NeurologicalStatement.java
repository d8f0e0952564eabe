package org.crshooks.terminology;

import java.util.Set;
import org.crshooks.clinical.NeurologicalFinding.Domain;

/**
 * What an entry says of the findings that ICANS is graded by (I1).
 *
 * @param found those it states
 * @param denied it states none, and says so; false where that cannot be told
 */
public record NeurologicalStatement(Set<Domain> found, boolean denied) {

    static final NeurologicalStatement UNCLEAR = new NeurologicalStatement(Set.of(), false);

    public NeurologicalStatement {
        found = Set.copyOf(found);
    }
}
