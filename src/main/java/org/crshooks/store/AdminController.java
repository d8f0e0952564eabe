package org.crshooks.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.security.AccessFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports for those who run the service. */
@RestController
@RequestMapping("/admin")
class AdminController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String NDJSON = "application/fhir+ndjson;charset=UTF-8";

    private final Reports reports;

    /** @param guard the filter that asks who comes in: without it there is no service */
    AdminController(Reports reports, @Qualifier("adminAccess") FilterRegistrationBean<AccessFilter> guard) {
        if (!guard.isEnabled()) {
            throw new IllegalStateException("/admin must not be open to everybody");
        }
        this.reports = reports;
    }

    @GetMapping("/feedback.csv")
    void feedback(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            HttpServletResponse response)
            throws IOException {
        Period period = Period.of(from, to);
        response.setContentType(CSV.toString());
        Writer out = writer(response);
        reports.feedback(period, out);
        out.flush();
    }

    @GetMapping("/audit.ndjson")
    void audit(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            HttpServletResponse response)
            throws IOException {
        Period period = Period.of(from, to);
        response.setContentType(NDJSON);
        Writer out = writer(response);
        reports.audit(period, out);
        out.flush();
    }

    @GetMapping("/feedback/summary")
    ResponseEntity<?> summary(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String format,
            HttpServletRequest request) {
        boolean csv = wantsCsv(format, request.getHeader(HttpHeaders.ACCEPT));
        FeedbackSummary summary = reports.summary(Period.of(from, to));
        return csv
                ? ResponseEntity.ok().contentType(CSV).body(summary.csv())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(summary.json());
    }

    private static boolean wantsCsv(String format, String accept) {
        if (format != null) {
            return switch (format) {
                case "csv" -> true;
                case "json" -> false;
                default -> throw new Refusal(Problem.NOT_ALLOWED_VALUE, "format");
            };
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            return wanted.stream().anyMatch(CSV::equalsTypeAndSubtype)
                    && wanted.stream().noneMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Writer writer(HttpServletResponse response) throws IOException {
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }
}
