package org.crshooks.config;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What {@code deploy/nginx.conf} tells a balancer: in turn, and to the other one where one is gone or not ready. */
final class Balancer implements AutoCloseable {

    private static final int NOT_READY = 503;
    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, Integer> answered = new ConcurrentHashMap<>();
    private final List<Integer> instances;
    private final HttpServer server;

    /** @param instances the ports they listen at */
    Balancer(List<Integer> instances) throws IOException {
        this.instances = instances;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::pass);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many requests each instance answered, by its port. */
    Map<Integer, Integer> answered() {
        return Map.copyOf(answered);
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int first = turn.getAndIncrement();
        for (int i = 0; i < instances.size(); i++) {
            int instance = instances.get(Math.floorMod(first + i, instances.size()));
            try {
                HttpResponse<byte[]> answer = ask(instance, exchange, body);
                if (answer.statusCode() != NOT_READY) {
                    answered.merge(instance, 1, Integer::sum);
                    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                    exchange.getResponseBody().write(answer.body());
                    exchange.close();
                    return;
                }
            } catch (IOException gone) {
                // the next one is asked
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        exchange.sendResponseHeaders(NOT_READY, -1);
        exchange.close();
    }

    private HttpResponse<byte[]> ask(int instance, HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + instance + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : PASSED_ON) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
