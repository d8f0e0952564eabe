package org.crshooks.cdshooks;

import org.crshooks.cdshooks.wire.HookResponse;

/** Answers the requests of one hook. */
public interface HookService {

    /** The hook, such as {@code patient-view}. */
    String hook();

    /** @throws org.crshooks.cdshooks.problem.Refusal where the request cannot be answered */
    HookResponse answer(HookCall call);
}
