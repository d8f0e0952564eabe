package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No patient's answer depends on who else is being answered. */
@RunningService
class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final int ROUNDS = 12;
    private static final List<String> LANGUAGES = List.of("en", "zh-CN");

    @LocalServerPort
    private int port;

    /** One request in one language. */
    private record Question(Story story, String language) {}

    private record Difference(Question question, Reply expected, Reply got) {}

    @Test
    @DisplayName("H13 64 threads with mixed patients, hooks and languages get the answers that one thread gets")
    void sameAnswers() throws Exception {
        Service service = new Service(port);
        List<Question> questions = Story.all().stream()
                .flatMap(story -> LANGUAGES.stream().map(language -> new Question(story, language)))
                .toList();
        List<Reply> alone = questions.stream()
                .map(q -> service.ask(q.story(), q.language()))
                .toList();
        assertThat(alone).extracting(Reply::status).contains(200);

        ExecutorService readers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Difference>>> work = IntStream.range(0, THREADS)
                    .mapToObj(seed -> (Callable<List<Difference>>) () -> differences(service, questions, alone, seed))
                    .toList();
            List<Difference> found = new ArrayList<>();
            for (Future<List<Difference>> done : readers.invokeAll(work)) {
                found.addAll(done.get());
            }
            assertThat(found).isEmpty();
        } finally {
            readers.shutdownNow();
        }
    }

    private static List<Difference> differences(
            Service service, List<Question> questions, List<Reply> alone, long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, questions.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Difference> differences = new ArrayList<>();
        for (int i : order.subList(0, ROUNDS)) {
            Question question = questions.get(i);
            Reply reply = service.ask(question.story(), question.language());
            if (!reply.equals(alone.get(i))) {
                differences.add(new Difference(question, alone.get(i), reply));
            }
        }
        return differences;
    }
}
