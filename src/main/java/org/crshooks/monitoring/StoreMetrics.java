package org.crshooks.monitoring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.crshooks.store.StoreState;
import org.crshooks.store.StoredJournal;
import org.crshooks.store.StoredTokens;

/** The state of the store, read when somebody looks. */
public final class StoreMetrics {

    private StoreMetrics() {}

    public static void register(MeterRegistry registry, StoreState state, StoredJournal journal, StoredTokens tokens) {
        Gauge.builder("crs.store.up", state, store -> store.works() ? 1 : 0)
                .description("1 where the store can be used, else 0")
                .register(registry);
        Gauge.builder("crs.store.waiting", journal, StoredJournal::waiting)
                .description("Evaluations that are still to be written")
                .register(registry);
        FunctionCounter.builder("crs.store.dropped", journal, StoredJournal::dropped)
                .description("Evaluations that were lost")
                .register(registry);
        FunctionCounter.builder("crs.tokens.alone", tokens, StoredTokens::takenAlone)
                .tag("result", "taken")
                .description("Tokens that were judged by this instance alone because the store was down")
                .register(registry);
        FunctionCounter.builder("crs.tokens.alone", tokens, StoredTokens::refusedFull)
                .tag("result", "full")
                .register(registry);
    }
}
