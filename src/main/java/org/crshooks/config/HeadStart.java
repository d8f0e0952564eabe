package org.crshooks.config;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins, beside the start of Spring, what takes long and needs no setting: the model of FHIR and the certificates that
 * Java trusts. Both are kept where their users look for them; a user who comes earlier makes them.
 */
public final class HeadStart {

    private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);

    private HeadStart() {}

    /** Returns at once. */
    public static void begin() {
        Thread beside = new Thread(HeadStart::run, "crs-head-start");
        beside.setDaemon(true);
        beside.start();
    }

    private static void run() {
        ChartConfiguration.beginModel();
        try {
            SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            // who needs it says so
            LOG.debug("no default TLS", e);
        }
    }
}
