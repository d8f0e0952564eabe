package org.crshooks.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.CardId;
import org.crshooks.cdshooks.card.Suggestion;

/**
 * A card as it was shown.
 *
 * @param reader stands for hook, patient and server
 */
record ShownRow(String reader, UUID card, String topic, String indicator, String suggestions) {

    static final String INSERT = """
            insert into shown_card (card, reader, service, client, language, topic, indicator, scale, grade_floor,
                grade_ceiling, suggestions, software, as_of, shown_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static List<ShownRow> of(Evaluation evaluation, String reader) {
        return evaluation.cards().stream().map(card -> of(card, reader)).toList();
    }

    private static ShownRow of(Card card, String reader) {
        List<Suggestion> offered = card.suggestions() == null ? List.of() : card.suggestions();
        return new ShownRow(
                reader,
                CardId.read(card.uuid()),
                card.source().topic().code(),
                card.indicator().name().toLowerCase(Locale.ROOT),
                offered.stream()
                        .map(suggestion -> CardId.read(suggestion.uuid()).toString())
                        .collect(Collectors.joining(" ")));
    }

    /** Fills in {@link #INSERT}, together with what the card has in common with its evaluation. */
    void fill(PreparedStatement insert, EvaluationRow evaluation) throws SQLException {
        insert.setObject(1, card);
        insert.setString(2, reader);
        insert.setString(3, evaluation.service());
        insert.setString(4, evaluation.client());
        insert.setString(5, evaluation.language());
        insert.setString(6, topic);
        insert.setString(7, indicator);
        insert.setString(8, evaluation.scale());
        insert.setObject(9, evaluation.floor(), Types.SMALLINT);
        insert.setObject(10, evaluation.ceiling(), Types.SMALLINT);
        insert.setString(11, suggestions);
        insert.setString(12, evaluation.software());
        insert.setObject(13, asOf(evaluation));
        insert.setObject(14, evaluation.at());
    }

    /** The moment of assessment; that of the request where there was none. */
    OffsetDateTime asOf(EvaluationRow evaluation) {
        return evaluation.asOf() == null ? evaluation.at() : evaluation.asOf();
    }
}
