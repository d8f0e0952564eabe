package org.crshooks.cdshooks.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as an OperationOutcome in the reader's language. */
public final class Outcomes {

    public static final String CONTENT_TYPE = "application/fhir+json;charset=UTF-8";

    /** How long a client should wait before it tries again after a 503, in seconds. */
    public static final String RETRY_AFTER_SECONDS = "2";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final JsonMapper JSON = JsonMapper.shared();

    private Outcomes() {}

    /** The UTF-8 bytes of the OperationOutcome. */
    public static byte[] write(Problem problem, String element, Locale locale) {
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("severity", "error");
        issue.put("code", problem.issueType());
        issue.put("diagnostics", sentence(problem, element, locale));
        if (!element.isEmpty()) {
            issue.put("expression", List.of(element));
        }
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("resourceType", "OperationOutcome");
        outcome.put("issue", List.of(issue));
        return JSON.writeValueAsBytes(outcome);
    }

    private static String sentence(Problem problem, String element, Locale locale) {
        return ResourceBundle.getBundle("org.crshooks.problems", locale, NO_FALLBACK)
                .getString(problem.key())
                .replace("{0}", element);
    }
}
