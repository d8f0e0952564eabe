package org.crshooks.cdshooks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.card.Suggestion;

/**
 * Remembers which card was shown last for a client, patient, hook and server, and whether the reader answered it. In memory,
 * bounded and for a limited time; holds a salted hash, the ids of card and suggestions and times, and nothing else of
 * a patient. Thread-safe.
 */
public final class AnsweredCards {

    /** A reader who comes back after a day reads the whole card again. */
    static final Duration KEPT = Duration.ofHours(24);

    static final int MOST = 10_000;

    private static final int SALT_BYTES = 32;

    private final Clock clock;
    private final byte[] salt = new byte[SALT_BYTES];
    private final Map<String, Shown> last = new LinkedHashMap<>();

    /**
     * One card as shown last.
     *
     * @param answered moment of assessment of the card that was answered; null until then
     */
    private record Shown(
            String client, String card, Instant asOf, Instant at, Instant answered, Set<String> suggestions) {

        Shown asAnswered() {
            return new Shown(client, card, asOf, at, asOf, suggestions);
        }
    }

    public AnsweredCards(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    /** What is remembered for the reader of this request; the server may be null. */
    public Visit visit(Client client, String hook, String patientId, String fhirServer) {
        return new Visit(client.name(), List.of(client.name(), hook, patientId, fhirServer == null ? "" : fhirServer));
    }

    /**
     * Takes note that a client's card was accepted or overridden. Feedback names no server: a card shown for several is
     * taken as answered where it was shown last.
     */
    public synchronized void answered(Client client, String card) {
        forgetOld();
        last.entrySet().stream()
                .filter(entry -> entry.getValue().client().equals(client.name()))
                .filter(entry -> entry.getValue().card().equals(card))
                .reduce((earlier, later) -> later)
                .ifPresent(entry -> entry.setValue(entry.getValue().asAnswered()));
    }

    private synchronized Optional<Shown> find(String key) {
        forgetOld();
        return Optional.ofNullable(last.get(key));
    }

    private synchronized void show(String client, String key, Card card, Instant asOf) {
        forgetOld();
        Shown before = last.remove(key);
        boolean same = before != null && before.card().equals(card.uuid());
        Set<String> offered = new HashSet<>(same ? before.suggestions() : Set.of());
        if (card.suggestions() != null) {
            card.suggestions().stream().map(Suggestion::uuid).forEach(offered::add);
        }
        last.put(key, new Shown(client, card.uuid(), asOf, clock.instant(), same ? before.answered() : null, offered));
    }

    /** Entries stand in the order in which they were shown. */
    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Shown> entries = last.values().iterator();
        while (entries.hasNext() && (entries.next().at().isBefore(oldest) || last.size() > MOST)) {
            entries.remove();
        }
    }

    private String key(List<String> parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return Base64.getEncoder().encodeToString(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** One request of one reader. */
    public final class Visit implements Earlier {

        private final String client;
        private final List<String> reader;

        private Visit(String client, List<String> reader) {
            this.client = client;
            this.reader = reader;
        }

        @Override
        public Optional<Instant> answered(String topic, String card) {
            return find(keyOf(topic)).filter(s -> s.card().equals(card)).map(Shown::answered);
        }

        @Override
        public boolean offered(String topic, String suggestion) {
            return find(keyOf(topic))
                    .map(s -> s.suggestions().contains(suggestion))
                    .orElse(false);
        }

        /** The cards that this request is answered with. */
        public void shows(List<Card> cards, Instant asOf) {
            cards.forEach(card -> show(client, keyOf(card.source().topic().code()), card, asOf));
        }

        private String keyOf(String topic) {
            List<String> parts = new ArrayList<>(reader);
            parts.add(topic);
            return key(parts);
        }
    }
}
