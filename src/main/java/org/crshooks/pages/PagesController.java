package org.crshooks.pages;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the pages which of them there are. */
@RestController
class PagesController {

    private final PageRoutes routes;

    PagesController(PageRoutes routes) {
        this.routes = routes;
    }

    @GetMapping("/pages.json")
    Map<String, Object> pages() {
        return Map.of("workbench", routes.workbench());
    }
}
