package org.crshooks.cdshooks.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/** A server that breaks the rules of HTTP in one way. */
public final class FaultServer implements Closeable {

    /** What it does with a connection. */
    @FunctionalInterface
    public interface Fault {
        void commit(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Fault fault;

    FaultServer(Fault fault) throws IOException {
        this(fault, ServerSocketFactory.getDefault());
    }

    /** @param sockets makes it speak TLS, if they do */
    public FaultServer(Fault fault, ServerSocketFactory sockets) throws IOException {
        this.fault = fault;
        listener = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::accept, "fault-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** @param scheme http, or https where the client is to expect TLS */
    public String base(String scheme) {
        return scheme + "://127.0.0.1:" + listener.getLocalPort() + "/fhir";
    }

    public int connections() {
        return connections.size();
    }

    /** An answer with these headers after the status line. */
    public static void answer(Socket connection, String headers, byte[] body) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                Thread worker = new Thread(() -> serve(connection), "fault-server");
                worker.setDaemon(true);
                worker.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            fault.commit(connection);
        } catch (IOException | InterruptedException gone) {
            // the client gave up, which is what it should do
        } finally {
            connections.remove(connection);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
