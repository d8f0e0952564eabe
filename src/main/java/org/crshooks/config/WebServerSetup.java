package org.crshooks.config;

import java.net.InetAddress;
import org.apache.catalina.core.StandardHost;
import org.crshooks.cdshooks.web.OutcomeValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Keeps an unprotected sandbox on its own machine, and Tomcat's own error pages off the wire. */
final class WebServerSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(WebServerSetup.class);

    private final Settings settings;

    WebServerSetup(Settings settings) {
        this.settings = settings;
    }

    /** After those of Spring Boot, which apply {@code server.address}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.sandbox()) {
            bind(factory);
        }
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(OutcomeValve.class.getName());
            }
        });
    }

    private void bind(TomcatServletWebServerFactory factory) {
        if (settings.allowRemote()) {
            LOG.warn("crs.sandbox.allow-remote=true: other machines can reach this sandbox, which asks nobody who"
                    + " they are. Never put real patients into it.");
        } else if (factory.getAddress() == null) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
