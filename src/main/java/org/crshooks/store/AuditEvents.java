package org.crshooks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Evaluation.Kind;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Writes one evaluation as a FHIR AuditEvent. */
final class AuditEvents {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String INTERACTIONS = "http://hl7.org/fhir/restful-interaction";
    private static final String ENTITY_TYPES = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLES = "http://terminology.hl7.org/CodeSystem/object-role";

    private AuditEvents() {}

    static AuditEvent of(ResultSet row) throws SQLException {
        AuditEvent event = new AuditEvent();
        event.setId("evaluation-" + row.getLong("id"));
        event.setType(new Coding(TYPES, "rest", "RESTful Operation"));
        event.addSubtype(new Coding(INTERACTIONS, "operation", "operation"));
        event.setAction(reads(row) ? AuditEventAction.R : AuditEventAction.E);
        event.setRecordedElement(new InstantType(Moments.of(row, "evaluated_at").toString()));
        String outcome = row.getString("outcome");
        event.setOutcome(outcome(outcome));
        if (event.getOutcome() != AuditEventOutcome._0) {
            event.setOutcomeDesc(outcome);
        }
        event.addAgent().setRequestor(true).setName(row.getString("client"));
        event.getSource().setObserver(new Reference().setDisplay("CRS Hooks " + row.getString("software")));
        event.addEntity()
                .setWhat(new Reference("Patient/" + row.getString("patient")))
                .setType(new Coding(ENTITY_TYPES, "1", "Person"))
                .setRole(new Coding(ENTITY_ROLES, "1", "Patient"));
        event.addEntity(assessment(row));
        return event;
    }

    private static boolean reads(ResultSet row) throws SQLException {
        return Kind.TRAJECTORY.code().equals(row.getString("kind"));
    }

    private static AuditEventOutcome outcome(String outcome) {
        return switch (outcome) {
            case Evaluation.ANSWERED -> AuditEventOutcome._0;
            case Evaluation.FAULT -> AuditEventOutcome._8;
            default -> AuditEventOutcome._4;
        };
    }

    private static AuditEventEntityComponent assessment(ResultSet row) throws SQLException {
        AuditEventEntityComponent entity = new AuditEventEntityComponent()
                .setWhat(new Reference().setDisplay(row.getString("service")))
                .setType(new Coding(ENTITY_TYPES, "2", "System Object"))
                .setRole(new Coding(ENTITY_ROLES, "20", "Job"));
        for (String column : new String[] {
            "kind",
            "hook",
            "language",
            "scale",
            "grade_floor",
            "grade_ceiling",
            "flags",
            "cards",
            "failed_keys",
            "write_back",
            "rules",
            "duration_ms"
        }) {
            detail(entity, column, row.getString(column));
        }
        Instant asOf = Moments.of(row, "as_of");
        detail(entity, "as_of", asOf == null ? null : asOf.toString());
        return entity;
    }

    private static void detail(AuditEventEntityComponent entity, String name, String value) {
        if (value != null && !value.isEmpty()) {
            entity.addDetail().setType(name).setValue(new StringType(value));
        }
    }
}
