package org.crshooks.cdshooks.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.crshooks.Budget;
import org.crshooks.cdshooks.problem.Refusal;

/** What holds for whatever bytes arrive as a hook request or as feedback. */
public final class FuzzedRequest {

    private static final HookRequestReader HOOKS = new HookRequestReader(true);

    private FuzzedRequest() {}

    /** It is read, or refused; what is located lies within it. */
    public static void hook(byte[] bytes) {
        Budget.within(bytes.length, () -> {
            try {
                HookRequest request = HOOKS.read(bytes, "patient-view");
                assertThat(request.patientId()).matches("[A-Za-z0-9\\-.]{1,64}");
                request.prefetch().stream()
                        .flatMap(key -> key.page().resources().stream())
                        .forEach(slice -> assertThat(slice.offset() + slice.length())
                                .isBetween(slice.offset(), slice.bytes().length));
                return request;
            } catch (Refusal refused) {
                return null;
            }
        });
    }

    /** It is read, or refused. */
    public static void feedback(byte[] bytes) {
        Budget.within(bytes.length, () -> {
            try {
                return FeedbackReader.read(bytes);
            } catch (Refusal refused) {
                return null;
            }
        });
    }
}
