package org.crshooks.writeback;

/** What writing a grade needs to be allowed to do. */
public enum Right {
    READ_OBSERVATION,
    CREATE_OBSERVATION,
    UPDATE_OBSERVATION,
    CREATE_PROVENANCE
}
