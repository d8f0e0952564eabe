package org.crshooks.replay;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code bin/spark-submit} does: a process with Spark alone on its class path, which is given the job. */
final class SparkSubmit {

    /** Packages that Spark opens to itself. */
    private static final List<String> OPEN = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private SparkSubmit() {}

    /** @return exit status */
    static int run(Path log, String... args) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.io.tmpdir=" + Files.createTempDirectory(log.getParent(), "tmp"),
                "-cp",
                Files.readString(Path.of(System.getProperty("crs.it.spark"))).strip()));
        OPEN.forEach(name -> line.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        line.addAll(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "org.crshooks.spark.ReplayJob",
                "--jars",
                libraries(),
                System.getProperty("crs.it.spark-job")));
        line.addAll(Arrays.asList(args));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    private static String libraries() {
        return Stream.of(new File(System.getProperty("crs.it.spark-lib")).listFiles())
                .map(File::getPath)
                .collect(Collectors.joining(","));
    }
}
