package org.crshooks.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.util.List;

/** Evaluations as FHIR AuditEvents, one a line. */
final class AuditExport {

    private static final String PAGE = """
            select id, evaluated_at, kind, service, hook, client, patient, language, outcome, as_of, scale, grade_floor,
                grade_ceiling, flags, cards, failed_keys, write_back, software, rules, duration_ms
            from evaluation
            where evaluated_at < :to and (evaluated_at, id) > (:at, :id)
            order by evaluated_at, id fetch first 1000 rows only""";

    private final Database database;
    private final FhirContext fhir;

    AuditExport(Database database, FhirContext fhir) {
        this.database = database;
        this.fhir = fhir;
    }

    private record Event(OffsetDateTime at, Long id, String json) implements PagedRows.Row<Long> {}

    void write(Period period, Writer out) throws IOException {
        new PagedRows<Long, Event>(0L, (at, id) -> page(period, at, id)).forEach(period.from(), events -> {
            for (Event event : events) {
                out.write(event.json());
                out.write('\n');
            }
        });
    }

    private List<Event> page(Period period, OffsetDateTime at, Long id) {
        IParser json = fhir.newJsonParser();
        return database.sql()
                .sql(PAGE)
                .param("to", period.to())
                .param("at", at)
                .param("id", id)
                .query((row, n) -> new Event(
                        row.getObject("evaluated_at", OffsetDateTime.class),
                        row.getLong("id"),
                        json.encodeResourceToString(AuditEvents.of(row))))
                .list();
    }
}
