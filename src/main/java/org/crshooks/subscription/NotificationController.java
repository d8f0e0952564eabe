package org.crshooks.subscription;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.web.BodyReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes notifications and answers at once; the grading follows. A filter in front of it asks for the secret, and lets
 * nobody pass where there is none.
 */
@RestController
@RequestMapping(NotificationController.PATH)
class NotificationController {

    static final String PATH = "/fhir-notify";

    private static final byte[] NOTHING = {};

    private final Notified notified;

    NotificationController(Notified notified) {
        this.notified = notified;
    }

    @PostMapping({"", "/**"})
    ResponseEntity<Void> posted(HttpServletRequest request) throws IOException {
        return take(request);
    }

    /** As HAPI's server sends a resource. */
    @PutMapping({"", "/**"})
    ResponseEntity<Void> put(HttpServletRequest request) throws IOException {
        return take(request);
    }

    private ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
        boolean empty = request.getContentLengthLong() == 0
                || request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null;
        byte[] body = empty ? NOTHING : BodyReader.read(request);
        String address =
                request.getRequestURI().substring(request.getContextPath().length() + PATH.length());
        if (!notified.take(address, body)) {
            throw new Refusal(Problem.BUSY);
        }
        return ResponseEntity.ok().build();
    }
}
