package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.ClinicalTimeline;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static final int THREADS = 16;

    @Test
    void manyAtOnceSayWhatOneSays() throws Exception {
        Random random = new Random(13);
        Instant t = ChartDraft.hour(96);
        List<ClinicalTimeline> charts =
                Stream.generate(() -> RandomCharts.course(random)).limit(20).toList();
        List<Assessment> alone = charts.stream().map(c -> Grading.assess(c, t)).toList();
        Callable<List<Assessment>> all =
                () -> charts.stream().map(c -> Grading.assess(c, t)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Assessment>>> tasks = new ArrayList<>();
            Stream.generate(() -> all).limit(THREADS).forEach(tasks::add);
            for (Future<List<Assessment>> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
