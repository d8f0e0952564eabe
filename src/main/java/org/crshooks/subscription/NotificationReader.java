package org.crshooks.subscription;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ResourceParser;
import org.crshooks.fhir.ResourceSlice;

/**
 * Reads the notification of an R4 rest-hook Subscription: a resource in the body, or only its id in body or address, or
 * nothing but a patient's id in the address.
 */
final class NotificationReader {

    private static final Pattern ADDRESS = Pattern.compile("/?|/([A-Z][A-Za-z]+)/([A-Za-z0-9\\-.]{1,64})");
    private static final String PATIENT = "Patient";

    private final ResourceParser parser;
    private final Subject subject;

    NotificationReader(ResourceParser parser, Subject subject) {
        this.parser = parser;
        this.subject = subject;
    }

    /**
     * @param address what follows the address of the endpoint, such as {@code /Observation/17}; may be empty
     * @param body empty where none was sent
     * @throws Refusal where it cannot be a notification
     */
    Notification read(String address, byte[] body) {
        Matcher named = ADDRESS.matcher(address);
        if (!named.matches()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        String type = named.group(1);
        String id = named.group(2);
        ResourceSlice sent = body.length == 0 ? null : resource(body);
        if (sent != null && type != null && !(type.equals(sent.type()) && id.equals(sent.id()))) {
            throw new Refusal(Problem.OTHER_RESOURCE);
        }
        String what = sent == null ? type : sent.type();
        String which = sent == null ? id : sent.id();
        if (what == null) {
            throw new Refusal(Problem.NOTIFICATION_OF_NOTHING);
        }
        if (!what.equals(PATIENT) && !Subject.TYPES.contains(what)) {
            throw new Refusal(Problem.NOT_A_NOTIFICATION);
        }
        Optional<Notification> told =
                sent == null ? Optional.empty() : parser.parse(sent).flatMap(subject::of);
        return told.orElseGet(() -> byReference(what, which));
    }

    private static ResourceSlice resource(byte[] body) {
        BundlePage page = BundlePages.read(body, 0, body.length);
        if (page.kind() != Kind.RESOURCE || !page.resources().get(0).readable()) {
            throw new Refusal(page.kind() == Kind.UNUSABLE ? Problem.MALFORMED_JSON : Problem.NOT_A_NOTIFICATION);
        }
        return page.resources().get(0);
    }

    private static Notification byReference(String type, String id) {
        if (id == null || !ADDRESS.matcher("/" + type + "/" + id).matches()) {
            throw new Refusal(Problem.NOT_AN_ID, type + ".id");
        }
        return new Notification(type + "/" + id);
    }
}
