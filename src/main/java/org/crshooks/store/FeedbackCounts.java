package org.crshooks.store;

import java.util.List;
import java.util.stream.Stream;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Counts cards shown and answered. */
final class FeedbackCounts {

    private static final String SHOWN = """
            select topic, scale, grade_floor, grade_ceiling, y, m, count(distinct card) as n
            from (select s.*, extract(year from s.shown_at at time zone 'UTC') as y,
                    extract(month from s.shown_at at time zone 'UTC') as m
                from shown_card s where s.shown_at >= :from and s.shown_at < :to) dated
            group by topic, scale, grade_floor, grade_ceiling, y, m""";

    private static final String ANSWERED = """
            select topic, scale, grade_floor, grade_ceiling, y, m, outcome, reason, count(*) as n
            from (select s.topic, s.scale, s.grade_floor, s.grade_ceiling, f.outcome, f.reason,
                    extract(year from f.received_at at time zone 'UTC') as y,
                    extract(month from f.received_at at time zone 'UTC') as m
                from feedback f left join shown_card s on s.id = f.shown_id
                where f.received_at >= :from and f.received_at < :to) dated
            group by topic, scale, grade_floor, grade_ceiling, y, m, outcome, reason""";

    private final Database database;

    FeedbackCounts(Database database) {
        this.database = database;
    }

    /** @throws Refusal where the store is down */
    FeedbackSummary summary(Period period) {
        try {
            List<Counted> shown = database.sql()
                    .sql(SHOWN)
                    .param("from", period.from())
                    .param("to", period.to())
                    .query((row, n) -> Counted.shown(row))
                    .list();
            List<Counted> answered = database.sql()
                    .sql(ANSWERED)
                    .param("from", period.from())
                    .param("to", period.to())
                    .query((row, n) -> Counted.answered(row))
                    .list();
            return new FeedbackSummary(
                    period, Stream.concat(shown.stream(), answered.stream()).toList());
        } catch (DataAccessException | TransactionException | StoreFault e) {
            throw new Refusal(Problem.STORE_DOWN);
        }
    }
}
