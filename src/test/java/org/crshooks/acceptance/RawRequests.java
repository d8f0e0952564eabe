package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests that no HTTP client would send. */
final class RawRequests {

    private static final String POST = "POST /cds-services/crs-patient-view HTTP/1.1\r\nHost: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final int TIMEOUT = 30_000;

    private RawRequests() {}

    static List<String> all() {
        List<String> requests = new ArrayList<>(List.of(
                "\r\n\r\n",
                "nonsense\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /..;/admin/feedback.csv HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /cds-services/../admin/feedback.csv HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /\u00e4 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /x?<> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(5_000) + "\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n X: folded\r\n\r\n",
                "GET / HTTP/1.1\nHost: localhost\n\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer canary\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                POST + JSON + "Content-Length: -1\r\n\r\n{}",
                POST + JSON + "Content-Length: 99999999999999999999\r\n\r\n{}",
                POST + JSON + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                POST + JSON + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + JSON + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n",
                POST + JSON + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                POST + JSON + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                POST + JSON + "Transfer-Encoding: identity, chunked, chunked\r\n\r\n0\r\n\r\n",
                POST + JSON + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                POST + JSON + "Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}",
                POST + JSON + "Content-Length: 100\r\n\r\n{}",
                POST + "Content-Type: ;;;\r\nContent-Length: 2\r\n\r\n{}",
                POST + "Content-Type: application/json; charset=nobody-knows\r\nContent-Length: 2\r\n\r\n{}",
                POST + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n\r\n--x\r\n",
                POST + "Accept-Language: " + "en;q=0.1,".repeat(2_000) + "\r\nContent-Length: 2\r\n\r\n{}",
                POST + "Authorization: Bearer " + "a".repeat(20_000) + "\r\nContent-Length: 2\r\n\r\n{}",
                POST + "Origin: " + "https://a".repeat(2_000) + "\r\nContent-Length: 2\r\n\r\n{}"));
        return requests;
    }

    /** What the service says to it before it closes the connection, or nothing. */
    static String answer(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketTimeoutException e) {
            throw new UncheckedIOException("the connection stays open", e);
        } catch (IOException reset) {
            return "";
        }
    }
}
