package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The jars as built: nothing in them twice, nothing missing, nothing of the other. */
class PluginJarIT {

    private static final Path PLUGIN = Path.of(System.getProperty("crs.it.plugin"));
    private static final Path SERVICE = PLUGIN.resolveSibling("crs-hooks.jar");

    private static List<String> files(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    @Test
    @DisplayName("H15 the plug-in holds classes and files of ours alone")
    void nothingOfOthers() throws IOException {
        assertThat(files(PLUGIN))
                .contains("org/crshooks/plugin/PluginConfiguration.class", "org/crshooks/messages_zh.properties")
                .contains("hooks/crs-patient-view/service.json", "fhir-profiles/CodeSystem-crs-grade.json")
                .allMatch(name ->
                        name.matches("META-INF/MANIFEST.MF|org/crshooks/.*|fhir-profiles/.*|hooks/[^/]+/service.json"))
                .noneMatch(name -> name.matches("org/crshooks/(config|pages|sandbox|security|store)/.*|.*\\.jar"));
    }

    @Test
    @DisplayName("H15 every class that the plug-in needs of ours is in it, and none of Spring Boot or Jackson 3")
    void nothingMissing() throws IOException {
        JavaClasses classes = new ClassFileImporter().importJar(new JarFile(PLUGIN.toFile()));
        List<String> names = classes.stream().map(JavaClass::getName).toList();

        assertThat(classes)
                .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
                .extracting(use -> use.getTargetClass().getBaseComponentType().getName())
                .noneMatch(name -> name.startsWith("tools.jackson.") || name.startsWith("org.springframework.boot."))
                .filteredOn(name -> name.startsWith("org.crshooks."))
                .isSubsetOf(names);
    }

    @Test
    @DisplayName("H15 the service does not carry what the plug-in is compiled against")
    void serviceIsClean() throws IOException {
        assertThat(files(SERVICE))
                .noneMatch(name -> name.matches("BOOT-INF/lib/hapi-fhir-(storage|jpaserver).*"))
                .anyMatch(name -> name.startsWith("BOOT-INF/lib/hapi-fhir-server-"));
    }
}
