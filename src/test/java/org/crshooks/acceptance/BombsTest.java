package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.acceptance.Service.Reply;
import org.crshooks.fhir.BundlePages;
import org.crshooks.outbound.Outbound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a request of a few bytes may cost. */
@RunningService
class BombsTest {

    private static final Map<String, byte[]> BOMBS = Bombs.all();
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 412, 413);
    private static final long HEAP = 32L * 1024 * 1024;

    @LocalServerPort
    private int port;

    static Stream<String> names() {
        return BOMBS.keySet().stream();
    }

    /** An answer longer than this is never read. */
    static Stream<String> withinTheCap() {
        return names().filter(name -> BOMBS.get(name).length <= Outbound.LONGEST_ANSWER);
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("H6 a bomb is refused, or costs its own entry; the next request is answered as ever")
    void answered(String name) {
        Service service = new Service(port);
        Story healthy = Story.of(Service.PATIENT_VIEW, "fever");

        Reply reply = service.ask(Service.PATIENT_VIEW, BOMBS.get(name), "en");

        assertThat(reply.status()).isIn(ANSWERS);
        if (reply.status() == 200) {
            assertThat(reply.json().path("cards")).isEmpty();
        } else {
            assertThat(reply.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
        }
        assertThat(Json.pretty(service.ask(healthy, "en").json())).isEqualTo(Json.pretty(healthy.response("en")));
    }

    @ParameterizedTest
    @MethodSource("withinTheCap")
    @DisplayName("H6 a bomb from a FHIR server takes less than 32 MiB to see through")
    void fromAServer(String name) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] bomb = BOMBS.get(name);
        long before = threads.getCurrentThreadAllocatedBytes();

        BundlePages.read(bomb, 0, bomb.length);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(HEAP);
    }
}
