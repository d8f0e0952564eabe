package org.crshooks.monitoring;

import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Journal;

/** Counts what is noted. */
public record MeteredJournal(Journal journal, Metrics metrics) implements Journal {

    @Override
    public void note(Evaluation evaluation) {
        journal.note(evaluation);
        metrics.evaluated(evaluation);
    }
}
