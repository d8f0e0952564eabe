package org.crshooks.store;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;

/** The service in a process of its own, without the classes of the tests. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Pattern READY = Pattern.compile("(?:services +http://localhost:|ready on port )(\\d+)");

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it with these arguments; it writes its log into the directory. */
    public static ServiceProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"), List.of(arguments));
    }

    /** @param machine arguments of the Java machine */
    public static ServiceProcess start(Path directory, List<String> machine, List<String> arguments)
            throws IOException {
        Path log = Files.createTempFile(directory, "service", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-cp", classPath(), CrsHooksApplication.class.getName(), "--server.port=0"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, log);
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it is ready. */
    public Caller caller() {
        await().atMost(START).until(() -> !process.isAlive() || ready().find());
        Matcher ready = ready();
        if (!ready.find()) {
            throw new AssertionError("the service did not start:\n" + log());
        }
        return new Caller(Integer.parseInt(ready.group(1)));
    }

    private Matcher ready() {
        return READY.matcher(log());
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends it in order, or by force where it does not. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
