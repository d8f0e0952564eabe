package org.crshooks.cdshooks.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;

/** The ways in which a server can break HTTP itself. */
public enum Broken {
    REFUSED("http", null),
    BLACK_HOLE("http", connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream())),
    RESET("http", connection -> connection.setSoLinger(true, 0)),
    CLOSED("http", Socket::close),
    NO_TLS(
            "https",
            connection -> FaultServer.answer(connection, "Content-Length: " + Bodies.BUNDLE.length, Bodies.BUNDLE)),
    HTML("http", connection -> {
        byte[] page = "<html>maintenance</html>".getBytes(StandardCharsets.US_ASCII);
        FaultServer.answer(connection, "Content-Type: text/html\r\nContent-Length: " + page.length, page);
    }),
    GZIP_BOMB("http", connection -> {
        FaultServer.answer(connection, "Content-Encoding: gzip\r\nContent-Length: " + Bodies.BOMB.length, Bodies.BOMB);
    }),
    LESS_THAN_SAID("http", connection -> {
        FaultServer.answer(connection, "Content-Length: 100000", Bodies.BUNDLE);
    }),
    CUT("http", connection -> FaultServer.answer(connection, "Content-Length: 20", Bodies.BUNDLE)),
    ENDLESS("http", connection -> {
        FaultServer.answer(connection, "Transfer-Encoding: chunked", new byte[0]);
        while (true) {
            connection.getOutputStream().write("1\r\n \r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            Thread.sleep(100);
        }
    }),
    ENDLESS_HEADERS("http", connection -> {
        connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
        while (true) {
            connection.getOutputStream().write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }),
    NOT_HTTP("http", connection -> connection.getOutputStream().write("SSH-2.0-OpenSSH\r\n".getBytes()));

    private final String scheme;
    private final FaultServer.Fault fault;

    Broken(String scheme, FaultServer.Fault fault) {
        this.scheme = scheme;
        this.fault = fault;
    }

    FaultServer start() throws IOException {
        return start(ServerSocketFactory.getDefault());
    }

    /** @param sockets plain, or of TLS; who breaks TLS itself takes plain ones */
    public FaultServer start(ServerSocketFactory sockets) throws IOException {
        FaultServer server = new FaultServer(
                fault == null ? connection -> {} : fault, this == NO_TLS ? ServerSocketFactory.getDefault() : sockets);
        if (fault == null) {
            server.close();
        }
        return server;
    }

    /** What it is asked by where sockets are plain. */
    String scheme() {
        return scheme;
    }

    /** What some of them answer. */
    private static final class Bodies {
        static final byte[] BUNDLE =
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[]}".getBytes(StandardCharsets.US_ASCII);
        static final byte[] BOMB = zipped();

        private static byte[] zipped() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 64; i++) {
                    zip.write(spaces);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
