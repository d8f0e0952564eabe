package org.crshooks.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real HAPI FHIR JPA server in a process of its own, started when it is first needed. It holds one database, which it
 * opens in three ways. It ends with this process, however that ends: it reads its standard input to the end.
 */
final class HapiServer {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final HapiServer ONLY = new HapiServer();

    private final String root;

    private HapiServer() {
        try {
            root = "http://127.0.0.1:" + start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server as it comes. */
    static FhirPartner plain() {
        return new FhirPartner(ONLY.root + "/fhir");
    }

    /** The same patients, but the server refuses every change. */
    static FhirPartner refusing() {
        return new FhirPartner(ONLY.root + "/refusing");
    }

    /** The same patients, on the server with the plug-in. */
    static FhirPartner withPlugin() {
        return new FhirPartner(ONLY.root + "/plugin");
    }

    private static String start() throws IOException, InterruptedException {
        Path built = Path.of(System.getProperty("crs.it.hapi-server"), "target");
        Path port = Files.createTempDirectory("hapi-server").resolve("port");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=128m",
                        "-Duser.timezone=UTC",
                        "-Dhapi.fhir.custom-bean-packages=org.crshooks.plugin",
                        "-Dhapi.fhir.custom-provider-classes=org.crshooks.plugin.CrsGradeProvider",
                        "-Dhapi.fhir.custom-interceptor-classes=org.crshooks.plugin.RegradeInterceptor",
                        "-Dcrs.time-zone=UTC",
                        "-Dcrs.plugin.regrade=true",
                        "-Dcrs.plugin.debounce=300ms",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                built.resolve("classes").toString(),
                                System.getProperty("crs.it.plugin"),
                                Files.readString(built.resolve("classpath"))),
                        "org.crshooks.hapiserver.HapiServer",
                        port.toString())
                .redirectErrorStream(true)
                .redirectOutput(built.resolve("server.log").toFile())
                .start();
        for (long waited = 0; waited < LONGEST_START.toMillis(); waited += LOOK_AGAIN.toMillis()) {
            if (Files.exists(port)) {
                return Files.readString(port);
            }
            if (server.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException("the FHIR server did not start; see " + built.resolve("server.log"));
    }
}
