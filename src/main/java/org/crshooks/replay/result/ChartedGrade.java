package org.crshooks.replay.result;

import java.io.Serializable;
import java.time.Instant;

/**
 * A grade that people wrote down, or another program.
 *
 * @param patient logical id
 * @param scale id of the scale it was given on
 * @param grade 0 to 5
 * @param at the time it is about; null where none was given
 * @param source where it stands, such as {@code Observation/4711} or {@code CSV line 12}
 */
public record ChartedGrade(String patient, String scale, int grade, Instant at, String source)
        implements Serializable {}
