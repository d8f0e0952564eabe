package org.crshooks.config;

import java.net.InetAddress;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where health and metrics are served.
 *
 * @param port below 0 for nowhere, 0 for any that is free
 * @param address null for every address of the machine
 */
record Management(int port, InetAddress address) {

    static final String PORT = "management.server.port";
    static final String ADDRESS = "management.server.address";

    /** What is written there is no port. */
    static final int NO_PORT = Integer.MIN_VALUE;

    private static final int HIGHEST = 65_535;

    /** An address that is none counts as every address. */
    static Management of(Environment environment) {
        return new Management(port(environment, PORT), address(environment));
    }

    /** The port that a setting names; below 0 where it names none. */
    static int port(Environment environment, String name) {
        try {
            int port = Integer.parseInt(environment.getProperty(name, "-1").strip());
            return port > HIGHEST ? NO_PORT : port;
        } catch (NumberFormatException e) {
            return NO_PORT;
        }
    }

    private static InetAddress address(Environment environment) {
        try {
            return Binder.get(environment).bind(ADDRESS, InetAddress.class).orElse(null);
        } catch (BindException e) {
            return null;
        }
    }

    boolean isOn() {
        return port >= 0;
    }

    boolean isLoopback() {
        return address != null && address.isLoopbackAddress();
    }
}
