package org.crshooks.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files under {@code deploy}, as an operator would use them. */
public final class Deployment {

    static final Path FOLDER = Path.of("deploy");
    static final Path COMPOSE = FOLDER.resolve("compose.yaml");
    static final Path KUBERNETES = FOLDER.resolve("kubernetes");

    private static final String CONFIG = "/etc/crs-hooks/";
    private static final String SECRETS = "/run/secrets/";

    private Deployment() {}

    static List<Path> yaml() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".yaml")),
                            Stream.of(Path.of("docker-compose.yml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All documents of a file; a key that is written twice is an error. */
    static List<Map<String, Object>> documents(Path file) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(strict))
                                .loadAll(read(file))
                                .spliterator(),
                        false)
                .map(Deployment::map)
                .toList();
    }

    static Map<String, Object> document(Path file) {
        return documents(file).get(0);
    }

    /** What lies there, by the names of members and the numbers of items. */
    static Object at(Object node, Object... path) {
        Object here = node;
        for (Object step : path) {
            here = step instanceof Integer item
                    ? list(here).get(item)
                    : map(here).get(step);
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object node) {
        return (List<Object>) node;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment of the instances in the compose file. */
    static Map<String, Object> composeEnvironment() {
        return map(at(document(COMPOSE), "services", "crs-1", "environment"));
    }

    /** The environment of the container in the manifests. */
    static Map<String, Object> kubernetesEnvironment() {
        Map<String, Object> environment = new LinkedHashMap<>();
        list(at(document(KUBERNETES.resolve("deployment.yaml")), "spec", "template", "spec", "containers", 0, "env"))
                .forEach(variable -> environment.put((String) at(variable, "name"), at(variable, "value")));
        return environment;
    }

    static String kubernetesConfig() {
        return (String) at(document(KUBERNETES.resolve("config.yaml")), "data", "application.yaml");
    }

    /**
     * The same settings as arguments, with the mounted folders where they lie here.
     *
     * @param config text of the mounted {@code application.yaml}
     * @param secrets folder of the secrets
     * @param work where the configuration is put
     */
    static List<String> arguments(Map<String, Object> environment, String config, Path secrets, Path work) {
        Path folder = work.resolve("config");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("application.yaml"), config.replace(SECRETS, secrets + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>();
        environment.forEach((name, value) -> {
            if (!name.equals("JAVA_TOOL_OPTIONS")) {
                arguments.add("--" + setting(name) + "="
                        + value.toString().replace(CONFIG, folder + "/").replace(SECRETS, secrets + "/"));
            }
        });
        return arguments;
    }

    /** Those of the compose file, for a test of the whole. */
    public static List<String> composeArguments(Path secrets, Path work) {
        return arguments(composeEnvironment(), read(FOLDER.resolve("config/application.yaml")), secrets, work);
    }

    private static String setting(String variable) {
        String name = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        return name.equals("spring.config.additional.location") ? "spring.config.additional-location" : name;
    }
}
