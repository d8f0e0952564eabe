package org.crshooks.replay.result;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was given against CRS in one episode.
 *
 * @param tocilizumabDoses doses from the therapy to the end of the episode, other IL-6 blockers included
 * @param firstTocilizumab null where none was given
 * @param firstSteroid first systemic corticosteroid; null where none was given
 * @param firstVasopressor null where none was given
 * @param firstSupport first oxygen or ventilatory support that counts; null where none was given
 */
public record TreatmentRecord(
        int tocilizumabDoses,
        Instant firstTocilizumab,
        Instant firstSteroid,
        Instant firstVasopressor,
        Instant firstSupport)
        implements Serializable {}
