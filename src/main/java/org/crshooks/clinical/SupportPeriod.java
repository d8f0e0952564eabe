package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A stretch of time in which one oxygen device, or room air, is in use.
 *
 * @param end exclusive; null while it goes on
 * @param name the device as charted, may be empty
 */
public record SupportPeriod(
        OxygenDevice device, String name, Instant start, Instant end, SupportReason reason, Source source) {

    static SupportPeriod of(OxygenRun run) {
        OxygenSupport said = run.statements().get(0);
        return new SupportPeriod(
                run.device(),
                said.name(),
                run.start(),
                run.end().equals(Instant.MAX) ? null : run.end(),
                run.reason(),
                said.source());
    }
}
