package org.crshooks.store;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiFunction;
import org.crshooks.cdshooks.problem.CutShort;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Walks through any number of rows in the order of their time, a page at a time, so that neither memory nor a transaction
 * grows with them.
 *
 * @param page the rows of one page that come after a time and an id
 */
record PagedRows<I, R extends PagedRows.Row<I>>(I firstId, BiFunction<OffsetDateTime, I, List<R>> page) {

    static final int SIZE = 1000;

    /** A row that can be found again. */
    interface Row<I> {
        OffsetDateTime at();

        I id();
    }

    /** Takes a page of rows. */
    interface Taker<R> {
        void take(List<R> rows) throws IOException;
    }

    /**
     * The taker is called at least once.
     *
     * @throws Refusal where the store is down at the start
     * @throws CutShort where it goes down later
     */
    void forEach(OffsetDateTime from, Taker<R> taker) throws IOException {
        OffsetDateTime after = from;
        I id = firstId;
        boolean begun = false;
        List<R> rows;
        do {
            try {
                rows = page.apply(after, id);
            } catch (DataAccessException | TransactionException | StoreFault e) {
                throw begun ? new CutShort() : new Refusal(Problem.STORE_DOWN);
            }
            taker.take(rows);
            begun = true;
            if (!rows.isEmpty()) {
                after = rows.get(rows.size() - 1).at();
                id = rows.get(rows.size() - 1).id();
            }
        } while (rows.size() == SIZE);
    }
}
