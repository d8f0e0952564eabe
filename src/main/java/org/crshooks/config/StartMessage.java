package org.crshooks.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console what to try. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);
    private static final Path CASES = Path.of("hooks", "crs-patient-view", "cases");

    private final Settings settings;
    private final KnownServers servers;

    StartMessage(Settings settings, KnownServers servers) {
        this.settings = settings;
        this.servers = servers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String base = "http://localhost:" + servers.port();
        if (!settings.sandbox()) {
            LOG.info("CRS Hooks is ready on port {}. Discovery: /cds-services", servers.port());
            return;
        }
        LOG.info("CRS Hooks sandbox is ready. Synthetic patients only. Try:");
        LOG.info("  services   {}/cds-services", base);
        LOG.info("  patients   {}/fhir/Patient", base);
        firstCase()
                .ifPresent(file -> LOG.info(
                        "  a hook     curl -H 'Content-Type: application/json' -d @{} {}/cds-services/crs-patient-view",
                        file,
                        base));
    }

    private static Optional<Path> firstCase() {
        if (!Files.isDirectory(CASES)) {
            return Optional.empty();
        }
        try (Stream<Path> stories = Files.list(CASES)) {
            return stories.map(story -> story.resolve("request.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
