package org.crshooks.hapiserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A HAPI FHIR JPA server on a free port of this machine, with everything in memory. One database is reached in three ways:
 * {@code /fhir} as it comes, {@code /plugin} as a hospital runs it with the CRS Hooks plug-in, and {@code /refusing}, which
 * lets read and refuses every change.
 */
public final class HapiServer {

    private HapiServer() {}

    /**
     * Runs until the process that started it is gone: its end closes our standard input.
     *
     * @param args the file to write the port to, once the server answers
     */
    public static void main(String[] args) throws Exception {
        Thread parent = new Thread(HapiServer::endWithParent, "parent");
        parent.setDaemon(true);
        parent.start();

        Server jetty = new Server();
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
            spring.setAllowCircularReferences(true);
            spring.register(JpaServer.class, Subscriptions.class);
            spring.refresh();
            Endpoints endpoints = new Endpoints(spring);
            ServletContextHandler handler = new ServletContextHandler("/");
            handler.addServlet(new ServletHolder("fhir", endpoints.plain()), "/fhir/*");
            handler.addServlet(new ServletHolder("plugin", endpoints.withPlugin()), "/plugin/*");
            handler.addServlet(new ServletHolder("refusing", endpoints.refusing()), "/refusing/*");
            jetty.setHandler(handler);
            jetty.start();
            announce(Path.of(args[0]), connector.getLocalPort());
            jetty.join();
        }
    }

    /** The file appears whole or not at all. */
    private static void announce(Path file, int port) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, Integer.toString(port));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // the end of the pipe, in other words
        }
        Runtime.getRuntime().halt(0);
    }
}
