package org.crshooks.cdshooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.crshooks.cdshooks.problem.Refusal;

/** Does something that is to be noted, and notes how it went and how long it took, whatever becomes of it. */
public record Noted(Journal journal, Clock clock) {

    /** What was done. */
    @FunctionalInterface
    public interface Writer {

        /** @param outcome a word, as {@link Evaluation} has it */
        Evaluation write(Instant at, String outcome, Duration took);
    }

    /** @throws Refusal as the work does; that is noted too */
    public <T> T answer(Supplier<T> work, Writer note) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        String outcome = Evaluation.FAULT;
        try {
            T answer = work.get();
            outcome = Evaluation.ANSWERED;
            return answer;
        } catch (Refusal refusal) {
            outcome = Evaluation.refused(refusal.problem());
            throw refusal;
        } finally {
            journal.note(note.write(at, outcome, Duration.ofNanos(System.nanoTime() - start)));
        }
    }
}
