package org.crshooks.config;

import java.util.List;
import java.util.Locale;
import org.crshooks.cdshooks.CardLinks;
import org.crshooks.cdshooks.HookCall;
import org.crshooks.cdshooks.card.Link;
import org.crshooks.cdshooks.request.HookRequest;

/** Links from a card to the patient's trajectory, where the page could show that patient. */
final class TrajectoryLinks implements CardLinks {

    private final TimelineSettings timeline;
    private final KnownServers servers;
    private final boolean sandbox;

    TrajectoryLinks(TimelineSettings timeline, KnownServers servers, boolean sandbox) {
        this.timeline = timeline;
        this.servers = servers;
        this.sandbox = sandbox;
    }

    @Override
    public List<Link> of(HookCall call) {
        HookRequest request = call.request();
        Locale locale = call.locale();
        String server = request.fhirServer();
        if (server == null) {
            return List.of();
        }
        if (sandbox && servers.isOwn(server)) {
            return List.of(Link.toTrajectory(page() + "?patient=" + request.patientId(), locale));
        }
        boolean launches = timeline.url() != null
                && timeline.clientId() != null
                && servers.allowed(call.client()).find(server).isPresent();
        return launches ? List.of(Link.launchingTrajectory(timeline.url() + "/launch.html", locale)) : List.of();
    }

    private String page() {
        return timeline.url() == null ? "http://localhost:" + servers.port() + "/timeline" : timeline.url();
    }
}
