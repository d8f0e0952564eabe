package org.crshooks.pages;

import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The addresses of the pages. The workbench fires hooks for anybody who can reach it, so it is there in the sandbox
 * only; elsewhere {@code /} says what the service is.
 *
 * @param workbench whether the workbench is offered
 */
public record PageRoutes(boolean workbench) implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry routes) {
        route(routes, workbench ? Page.WORKBENCH : Page.START);
        route(routes, Page.TIMELINE);
        route(routes, Page.SCALES);
    }

    private static void route(ViewControllerRegistry routes, Page page) {
        routes.addViewController(page.address()).setViewName("forward:" + page.file());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        if (workbench) {
            resources.addResourceHandler("/workbench/**").addResourceLocations("classpath:/workbench/");
        }
    }
}
