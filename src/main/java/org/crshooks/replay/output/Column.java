package org.crshooks.replay.output;

/**
 * One column of a table.
 *
 * @param name in lower case with underscores
 */
public record Column(String name, Kind kind) {

    /** What a cell holds; every cell may be null. */
    public enum Kind {
        /** {@link String} */
        TEXT,
        /** {@link Integer} */
        INTEGER,
        /** {@link Long} */
        LONG,
        /** {@link java.time.Instant}, kept to the millisecond */
        TIME
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    static Column integer(String name) {
        return new Column(name, Kind.INTEGER);
    }

    static Column count(String name) {
        return new Column(name, Kind.LONG);
    }

    static Column time(String name) {
        return new Column(name, Kind.TIME);
    }
}
