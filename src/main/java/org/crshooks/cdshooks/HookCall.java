package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.HookRequest;

/** A request to a service, who sent it, the language of its answer, and what came about meanwhile. */
public record HookCall(ServiceDefinition service, HookRequest request, Client client, Locale locale, Trace trace) {

    public HookCall(ServiceDefinition service, HookRequest request, Client client, Locale locale) {
        this(service, request, client, locale, new Trace());
    }
}
