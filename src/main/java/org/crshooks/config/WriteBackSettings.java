package org.crshooks.config;

import org.crshooks.writeback.BackendSettings;
import org.crshooks.writeback.WriteBackMode;

/**
 * How grades reach the record, after the settings were found sound.
 *
 * @param backend null where this service has no credentials of its own
 */
public record WriteBackSettings(WriteBackMode mode, boolean allScales, boolean userToken, BackendSettings backend) {}
