package org.crshooks.cdshooks;

import java.util.List;
import org.crshooks.cdshooks.card.Link;

/** Where a card leads. */
@FunctionalInterface
public interface CardLinks {

    /** The links for the reader of this call; empty where nothing is set up. */
    List<Link> of(HookCall call);
}
