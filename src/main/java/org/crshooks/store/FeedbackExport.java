package org.crshooks.store;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.crshooks.text.Csv;

/** Feedback with the cards it answers, as CSV. */
final class FeedbackExport {

    private static final Object[] HEADER = {
        "received_at",
        "answered_at",
        "service",
        "client",
        "card",
        "outcome",
        "reason",
        "commented",
        "suggestions",
        "topic",
        "indicator",
        "language",
        "scale",
        "grade_floor",
        "grade_ceiling",
        "software",
        "shown_at"
    };

    private static final String PAGE = """
            select f.id, f.received_at, f.answered_at, f.service, f.client, f.card, f.outcome, f.reason, f.commented,
                f.suggestions, s.topic, s.indicator, s.language, s.scale, s.grade_floor, s.grade_ceiling, s.software,
                s.shown_at
            from feedback f left join shown_card s on s.id = f.shown_id
            where f.received_at < :to and (f.received_at, f.id) > (:at, :id)
            order by f.received_at, f.id fetch first 1000 rows only""";

    private final Database database;

    FeedbackExport(Database database) {
        this.database = database;
    }

    private record Line(OffsetDateTime at, String id, String csv) implements PagedRows.Row<String> {}

    void write(Period period, Writer out) throws IOException {
        boolean[] begun = new boolean[1];
        new PagedRows<String, Line>("", (at, id) -> page(period, at, id)).forEach(period.from(), lines -> {
            if (!begun[0]) {
                out.write(Csv.line(HEADER));
                begun[0] = true;
            }
            for (Line line : lines) {
                out.write(line.csv());
            }
        });
    }

    private List<Line> page(Period period, OffsetDateTime at, String id) {
        return database.sql()
                .sql(PAGE)
                .param("to", period.to())
                .param("at", at)
                .param("id", id)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("received_at", OffsetDateTime.class),
                row.getString("id"),
                Csv.line(
                        Moments.of(row, "received_at"),
                        Moments.of(row, "answered_at"),
                        row.getString("service"),
                        row.getString("client"),
                        row.getObject("card", UUID.class),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getBoolean("commented"),
                        row.getString("suggestions"),
                        row.getString("topic"),
                        row.getString("indicator"),
                        row.getString("language"),
                        row.getString("scale"),
                        row.getString("grade_floor"),
                        row.getString("grade_ceiling"),
                        row.getString("software"),
                        Moments.of(row, "shown_at")));
    }
}
