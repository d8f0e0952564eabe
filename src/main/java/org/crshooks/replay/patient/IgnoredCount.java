package org.crshooks.replay.patient;

import java.io.Serializable;

/**
 * Entries that were not used.
 *
 * @param type of resource
 * @param reason code
 */
public record IgnoredCount(String type, String reason, long count) implements Serializable {}
