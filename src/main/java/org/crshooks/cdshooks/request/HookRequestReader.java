package org.crshooks.cdshooks.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.fhir.UsualTime;

/**
 * Reads a hook request in one pass over its bytes. Members it does not know are passed over, those of CDS Hooks 3.0
 * among them; the resources in it
 * are read as far as they are in their ordinary shape, the others are located.
 */
public final class HookRequestReader {

    static final String HOOK = "hook";
    static final String HOOK_INSTANCE = "hookInstance";
    static final String FHIR_SERVER = "fhirServer";
    static final String AUTHORIZATION = "fhirAuthorization";
    static final String ACCESS_TOKEN = "fhirAuthorization.access_token";
    static final String SCOPE = "fhirAuthorization.scope";
    static final String TOKEN_PATIENT = "fhirAuthorization.patient";
    static final String CONTEXT = "context";
    static final String PATIENT_ID = "context.patientId";
    static final String DRAFT_ORDERS = "context.draftOrders";
    static final String SELECTIONS = "context.selections";
    static final String PREFETCH = "prefetch";
    static final String AS_OF = "extension.org.crshooks.as-of";

    private static final Set<String> KNOWN = Set.of(
            HOOK,
            HOOK_INSTANCE,
            FHIR_SERVER,
            AUTHORIZATION,
            ACCESS_TOKEN,
            SCOPE,
            TOKEN_PATIENT,
            CONTEXT,
            PATIENT_ID,
            DRAFT_ORDERS,
            SELECTIONS,
            PREFETCH,
            "extension",
            AS_OF);

    private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{1,16384}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final boolean asOfAccepted;

    /** @param asOfAccepted whether a request may choose the moment of assessment; where not, its wish is ignored */
    public HookRequestReader(boolean asOfAccepted) {
        this.asOfAccepted = asOfAccepted;
    }

    /**
     * Reads the request to a service of this hook.
     *
     * @throws Refusal where it is malformed, for another hook, or without a usable patient id
     */
    public HookRequest read(byte[] body, String hook) {
        Draft draft = new Draft();
        JsonWalk.object(body, (walk, name) -> readMember(walk, name, draft));
        require(draft.hook, HOOK);
        if (!draft.hook.equals(hook)) {
            throw new Refusal(Problem.WRONG_HOOK, HOOK);
        }
        require(draft.hookInstance, HOOK_INSTANCE);
        require(draft.patientId, PATIENT_ID);
        if (!FHIR_ID.matcher(draft.patientId).matches()) {
            throw new Refusal(Problem.NOT_AN_ID, PATIENT_ID);
        }
        return new HookRequest(
                draft.patientId,
                draft.fhirServer,
                draft.authorization,
                draft.asOf,
                draft.draftOrders,
                draft.selections,
                draft.prefetch);
    }

    static boolean isKnown(String element) {
        return KNOWN.contains(element);
    }

    private void readMember(JsonWalk walk, String name, Draft draft) {
        switch (name) {
            case HOOK -> draft.hook = walk.text(HOOK);
            case HOOK_INSTANCE -> draft.hookInstance = walk.text(HOOK_INSTANCE);
            case FHIR_SERVER -> draft.fhirServer = emptyToNull(walk.text(FHIR_SERVER));
            case AUTHORIZATION -> draft.authorization = authorization(walk);
            case CONTEXT -> walk.members(CONTEXT, member -> readContext(walk, member, draft));
            case PREFETCH -> walk.members(PREFETCH, key -> draft.prefetch.add(walk.given(key)));
            case "extension" -> readExtension(walk, draft);
            default -> {}
        }
    }

    private static void readContext(JsonWalk walk, String member, Draft draft) {
        switch (member) {
            case "patientId" -> draft.patientId = walk.text(PATIENT_ID);
            case "draftOrders" -> {
                if (!walk.isNull()) {
                    draft.draftOrders = walk.given(DRAFT_ORDERS);
                }
            }
            case "selections" -> {
                if (!walk.isNull()) {
                    List<String> selections = new ArrayList<>();
                    walk.items(SELECTIONS, () -> {
                        String selection = walk.text(SELECTIONS);
                        if (selection != null) {
                            selections.add(selection);
                        }
                    });
                    draft.selections = selections;
                }
            }
            default -> {}
        }
    }

    private void readExtension(JsonWalk walk, Draft draft) {
        if (walk.isObject() && asOfAccepted) {
            walk.members("extension", member -> {
                if (member.equals("org.crshooks.as-of")) {
                    draft.asOf = instant(walk.text(AS_OF));
                }
            });
        }
    }

    private static FhirAuthorization authorization(JsonWalk walk) {
        String[] found = new String[3];
        walk.members(AUTHORIZATION, member -> {
            switch (member) {
                case "access_token" -> found[0] = walk.text(ACCESS_TOKEN);
                case "scope" -> found[1] = walk.text(SCOPE);
                case "patient" -> found[2] = walk.text(TOKEN_PATIENT);
                default -> {}
            }
        });
        if (found[0] != null && !TOKEN.matcher(found[0]).matches()) {
            throw new Refusal(Problem.NOT_ALLOWED_VALUE, ACCESS_TOKEN);
        }
        return new FhirAuthorization(found[0], Scopes.parse(found[1] == null ? "" : found[1]), found[2]);
    }

    private static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant usual = UsualTime.instant(text);
            Instant instant = usual == null ? OffsetDateTime.parse(text).toInstant() : usual;
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // falls through: the same answer as for a moment out of range
        }
        throw new Refusal(Problem.NOT_AN_INSTANT, AS_OF);
    }

    private static void require(String value, String element) {
        if (value == null || value.isEmpty()) {
            throw new Refusal(Problem.REQUIRED, element);
        }
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What has been read so far. */
    private static final class Draft {
        private String hook;
        private String hookInstance;
        private String patientId;
        private String fhirServer;
        private FhirAuthorization authorization;
        private Instant asOf;
        private GivenKey draftOrders;
        private List<String> selections;
        private final List<GivenKey> prefetch = new ArrayList<>();
    }
}
