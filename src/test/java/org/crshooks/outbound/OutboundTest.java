package org.crshooks.outbound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.net.ServerSocketFactory;
import org.crshooks.cdshooks.fetch.FaultServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nn@me: value\r\n\r\n"
            })
    @DisplayName(
            "H7 the connection is closed where an answer does not begin as HTTP does, though the server holds it open")
    void noAnswerKeepsItsConnection(String answer) throws Exception {
        FaultServer.Fault wrong = connection -> {
            connection.getInputStream().read();
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
        try (FaultServer server = new FaultServer(wrong, ServerSocketFactory.getDefault())) {
            String base = server.base("http");
            FhirServer allowed = new AllowedServers(List.of(base)).find(base).orElseThrow();
            Message message = Message.get(allowed.locate("Patient/p1").orElseThrow());
            Outbound outbound = new Outbound(Duration.ofSeconds(5));
            for (int i = 0; i < 3; i++) {
                Exchange exchange = outbound.send(message);
                assertThatThrownBy(() -> exchange.reply().get())
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isNotInstanceOf(ConnectException.class);
                await().atMost(Duration.ofSeconds(20)).until(() -> server.connections() == 0);
            }
        }
    }
}
