package org.crshooks.bench;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.CrsHooksApplication;
import org.springframework.boot.SpringApplication;

/** One process that serves the hook with both readers, and the baselines beside them, so that ratios are of one run. */
final class LoadServer {

    private LoadServer() {}

    /** @param args the port for {@code sieve}, the port for {@code full}, then settings of both */
    public static void main(String[] args) {
        start("sieve", args);
        start("full", args);
    }

    private static void start(String reader, String... args) {
        List<String> settings = new ArrayList<>(List.of(args).subList(2, args.length));
        settings.add("--crs.reader=" + reader);
        settings.add("--server.port=" + args[reader.equals("sieve") ? 0 : 1]);
        settings.add("--crs.store.url=jdbc:h2:file:./target/bench/store-" + reader);
        SpringApplication.run(
                new Class<?>[] {CrsHooksApplication.class, Baselines.class}, settings.toArray(String[]::new));
    }
}
