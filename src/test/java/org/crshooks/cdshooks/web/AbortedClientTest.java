package org.crshooks.cdshooks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that goes away while it is answered is nobody's fault: no error in the log, and no stack trace. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class AbortedClientTest {

    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json");
    private static final int ROUNDS = 30;

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

    @LocalServerPort
    private int port;

    @BeforeEach
    void talkative() {
        logging.setLogLevel(RefusalAdvice.class.getName(), LogLevel.DEBUG);
    }

    @AfterEach
    void quiet() {
        logging.setLogLevel(RefusalAdvice.class.getName(), null);
    }

    /** Sends this much of a request and cuts the connection, as a process does that is killed. */
    private void cut(String path, byte[] body, int sent) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoLinger(true, 0);
            String head = "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, sent);
            socket.getOutputStream().flush();
        }
    }

    private void nothingIsSaid(CapturedOutput output) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(output).contains("the client went away"));
        // the connections before it are over too once this one is answered
        assertThat(new Caller(port).get("/cds-services").status()).isEqualTo(200);
        assertThat(output).doesNotContain(" ERROR ", "\tat ", "threw exception", "Failure in @ExceptionHandler");
    }

    @Test
    @DisplayName("H17 a client that goes away while its hook is answered")
    void whileAnswered(CapturedOutput output) throws IOException {
        byte[] body = Files.readAllBytes(STORY);
        for (int i = 0; i < ROUNDS; i++) {
            cut(Caller.SERVICE, body, body.length);
        }
        nothingIsSaid(output);
    }

    @Test
    @DisplayName("H17 a client that goes away before its request is whole")
    void whileAsking(CapturedOutput output) throws IOException {
        byte[] body = Files.readAllBytes(STORY);
        for (String path : new String[] {Caller.SERVICE, Caller.SERVICE + "/feedback", "/timeline/data"}) {
            for (int i = 0; i < ROUNDS; i++) {
                cut(path, body, body.length / 2);
            }
        }
        nothingIsSaid(output);
    }
}
