package org.crshooks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Cards of one kind that were shown or answered in one month.
 *
 * @param grade such as {@code 3}, or {@code 2-4} where it was a range
 * @param month such as {@code 2026-01}
 * @param reason why they were set aside
 */
record Counted(String topic, String grade, String scale, String month, String reason, Tally tally) {

    private static final String UNKNOWN = "unknown";

    static Counted shown(ResultSet row) throws SQLException {
        return of(row, null, new Tally(row.getLong("n"), 0, 0));
    }

    static Counted answered(ResultSet row) throws SQLException {
        long n = row.getLong("n");
        boolean accepted = row.getString("outcome").equals("accepted");
        String reason = row.getString("reason");
        return of(row, reason == null ? "none" : reason, accepted ? new Tally(0, n, 0) : new Tally(0, 0, n));
    }

    private static Counted of(ResultSet row, String reason, Tally tally) throws SQLException {
        String month = String.format(Locale.ROOT, "%04d-%02d", row.getInt("y"), row.getInt("m"));
        return new Counted(
                known(row.getString("topic")), grade(row), known(row.getString("scale")), month, reason, tally);
    }

    private static String grade(ResultSet row) throws SQLException {
        String floor = row.getString("grade_floor");
        String ceiling = row.getString("grade_ceiling");
        if (floor == null) {
            return UNKNOWN;
        }
        return floor.equals(ceiling) ? floor : floor + "-" + ceiling;
    }

    private static String known(String text) {
        return text == null ? UNKNOWN : text;
    }
}
