package org.crshooks.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.cdshooks.web.BodyReader;
import org.crshooks.cdshooks.web.RequestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the trajectory page asks: how it is set up, which EHR may start it, and what there is to draw. */
@RestController
@RequestMapping("/timeline")
class TimelineController {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([\\x21-\\x7E]{1,16384})");

    private final Trajectories trajectories;
    private final JournaledTrajectories journaled;

    TimelineController(Trajectories trajectories, JournaledTrajectories journaled) {
        this.trajectories = trajectories;
        this.journaled = journaled;
    }

    /** @param clientId left out where the page is not registered as a SMART app */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Setup(boolean sandbox, String clientId, List<String> types) {}

    @GetMapping("/setup")
    ResponseEntity<Setup> setup() {
        TimelineSetup setup = trajectories.setup();
        return json(new Setup(
                setup.sandbox(), setup.clientId(), trajectories.servers().types()));
    }

    /** Whether the page may be launched by that EHR: its tokens must go nowhere else. */
    @GetMapping("/issuer")
    ResponseEntity<Map<String, Boolean>> issuer(@RequestParam("iss") String iss) {
        return json(Map.of("allowed", trajectories.servers().mayContact(iss)));
    }

    @PostMapping("/data")
    ResponseEntity<Trajectory> data(HttpServletRequest http) throws IOException {
        TrajectoryRequest request = TrajectoryRequest.read(BodyReader.read(http));
        return json(journaled.ofServer(request, token(http), RequestClient.of(http)));
    }

    @PostMapping("/bundle")
    ResponseEntity<Trajectory> bundle(HttpServletRequest http) throws IOException {
        return json(trajectories.ofBundle(BodyReader.read(http)));
    }

    private static String token(HttpServletRequest http) {
        String header = http.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(header == null ? "" : header);
        return bearer.matches() ? bearer.group(1) : null;
    }

    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
