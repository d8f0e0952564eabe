package org.crshooks.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Plain;

/** An evaluation as the table holds it, and the cards that were shown. Scale, grade and {@code asOf} may be null. */
record EvaluationRow(
        String kind,
        OffsetDateTime at,
        String service,
        String hook,
        String client,
        String patient,
        String language,
        String outcome,
        OffsetDateTime asOf,
        String scale,
        Integer floor,
        Integer ceiling,
        int flags,
        String failedKeys,
        String writeBack,
        String software,
        String rules,
        long durationMs,
        List<ShownRow> shown) {

    static final String INSERT = """
            insert into evaluation (evaluated_at, service, hook, client, patient, language, outcome, as_of, scale,
                grade_floor, grade_ceiling, flags, cards, failed_keys, write_back, software, rules, duration_ms, kind)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int LONGEST_KEYS = 500;

    static EvaluationRow of(Evaluation e, Versions versions, String reader) {
        Assessment assessment = e.assessment();
        GradeResult grade = assessment == null || assessment.scales().isEmpty()
                ? null
                : assessment.primary().grade();
        return new EvaluationRow(
                e.kind().code(),
                Moments.column(e.at()),
                e.service(),
                e.hook(),
                e.client().name(),
                e.patientId(),
                e.language().toLanguageTag(),
                e.outcome(),
                assessment == null ? null : Moments.column(assessment.asOf()),
                grade == null ? null : grade.scale(),
                grade == null ? null : grade.floor(),
                grade == null ? null : grade.ceiling(),
                assessment == null ? 0 : assessment.flags().size(),
                Plain.cut(e.failed().stream().sorted().collect(Collectors.joining(" ")), LONGEST_KEYS),
                e.writeBack(),
                versions.software(),
                versions.rules(),
                e.took().toMillis(),
                ShownRow.of(e, reader));
    }

    /** Fills in {@link #INSERT}. */
    void fill(PreparedStatement insert) throws SQLException {
        insert.setObject(1, at);
        insert.setString(2, service);
        insert.setString(3, hook);
        insert.setString(4, client);
        insert.setString(5, patient);
        insert.setString(6, language);
        insert.setString(7, outcome);
        insert.setObject(8, asOf, Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setString(9, scale);
        insert.setObject(10, floor, Types.SMALLINT);
        insert.setObject(11, ceiling, Types.SMALLINT);
        insert.setInt(12, flags);
        insert.setInt(13, shown.size());
        insert.setString(14, failedKeys);
        insert.setString(15, writeBack);
        insert.setString(16, software);
        insert.setString(17, rules);
        insert.setLong(18, durationMs);
        insert.setString(19, kind);
    }

    @Override
    public String toString() {
        return "EvaluationRow[***]";
    }
}
