package org.crshooks.cdshooks;

import java.util.List;
import java.util.Locale;
import org.crshooks.cdshooks.card.Link;
import org.crshooks.cdshooks.request.HookRequest;

/** Where a card leads. */
@FunctionalInterface
public interface CardLinks {

    /** The links for the reader of this request; empty where nothing is set up. */
    List<Link> of(HookRequest request, Locale locale);
}
