package org.crshooks.pages;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the workbench what it is connected to. */
@RestController
@Profile("sandbox")
class WorkbenchController {

    private final WorkbenchSettings settings;

    WorkbenchController(WorkbenchSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/workbench/settings.json")
    WorkbenchSettings settings() {
        return settings;
    }
}
