package org.crshooks.config;

/** Finds what is wrong with the settings of the port for health and metrics (H17). */
final class ManagementCheck {

    private static final String ALLOW = "crs.management.allow-remote";

    private final boolean allowRemote;
    private final Complaints complaints;

    ManagementCheck(CrsProperties.Management given, Complaints complaints) {
        this.allowRemote = given.allowRemote();
        this.complaints = complaints;
    }

    /** @param servicePort port of the service itself; below 1 where it is not known yet */
    Management settings(Management given, int servicePort) {
        complaints.addUnless(
                given.port() != Management.NO_PORT, Management.PORT + " must be 0 to 65535, or -1 for no such port");
        complaints.addUnless(
                given.port() <= 0 || given.port() != servicePort,
                Management.PORT + " must not be that of the service: whoever may call hooks need not see its metrics");
        complaints.addUnless(
                !given.isOn() || given.isLoopback() || allowRemote,
                Management.ADDRESS + " must be a loopback address such as 127.0.0.1; " + ALLOW
                        + "=true opens health and metrics to the network, where nobody asks who reads them");
        return given;
    }
}
