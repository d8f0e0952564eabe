package org.crshooks.cdshooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.crshooks.advice.Objection;
import org.crshooks.advice.OrderReview;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;

/** Puts what speaks against orders or a discharge into words, in the reader's language. */
public interface CheckText {

    /**
     * One card for each order.
     *
     * @param assessment null where no therapy can cause CRS
     */
    List<Card> orders(
            List<OrderReview> reviews,
            Assessment assessment,
            Instant asOf,
            Locale locale,
            String patientId,
            String hook);

    /** One card, or none where nothing speaks against it. */
    List<Card> discharge(
            List<Objection> objections, Assessment assessment, Locale locale, String patientId, String hook);
}
