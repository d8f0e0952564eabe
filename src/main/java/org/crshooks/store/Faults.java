package org.crshooks.store;

import java.sql.SQLException;

/** Tells faults of the database apart, without their messages: those may repeat what was to be stored. */
final class Faults {

    static final String DAMAGED =
            "the database file is damaged; put a backup in its place, or move it away to start with" + " an empty one";

    private static final int H2_CANNOT_READ = 90028;
    private static final int H2_CANNOT_READ_FILE = 90031;
    private static final int H2_FILE_CORRUPTED = 90030;
    private static final int H2_IN_USE = 90020;
    private static final int H2_OTHER_VERSION = 90048;

    private Faults() {}

    /** The state that SQL gives the fault; {@code unknown} where there is none. */
    static String state(Throwable fault) {
        SQLException sql = sql(fault);
        return sql == null || sql.getSQLState() == null ? "unknown" : sql.getSQLState();
    }

    /** Whether what was to be stored is at fault, and not the store. */
    static boolean isOfData(Throwable fault) {
        String state = state(fault);
        return state.startsWith("22") || state.startsWith("23");
    }

    /** Why a database cannot be opened. */
    static String whyNotOpen(Throwable fault) {
        SQLException sql = sql(fault);
        if (sql == null) {
            return "its tables cannot be brought to the version of this service (" + root(fault) + ")";
        }
        switch (sql.getErrorCode()) {
            case H2_FILE_CORRUPTED -> {
                return DAMAGED;
            }
            case H2_CANNOT_READ, H2_CANNOT_READ_FILE -> {
                return "the database file is damaged, or cannot be read or written";
            }
            case H2_IN_USE -> {
                return "the database file is in use by another process; instances share a PostgreSQL database";
            }
            case H2_OTHER_VERSION -> {
                return "the database file was written by another version of H2";
            }
            default -> {
                return ofState(state(sql));
            }
        }
    }

    private static String ofState(String state) {
        if (state.startsWith("08")) {
            return "the database cannot be reached";
        }
        return switch (state) {
            case "28000", "28P01" -> "the database refuses crs.store.username or crs.store.password";
            case "3D000" -> "there is no such database";
            case "25006", "90097" -> "the database is read-only";
            case "53100" -> "the disk of the database is full";
            case "42501" -> "crs.store.username may not create or change the tables";
            default -> "the database cannot be used (SQL state " + state + ")";
        };
    }

    private static SQLException sql(Throwable fault) {
        SQLException found = null;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return found;
    }

    private static String root(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
