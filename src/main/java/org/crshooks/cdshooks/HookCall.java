package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.HookRequest;

/** A request to a service, the language of its answer, and what came about meanwhile. */
public record HookCall(ServiceDefinition service, HookRequest request, Locale locale, Trace trace) {

    public HookCall(ServiceDefinition service, HookRequest request, Locale locale) {
        this(service, request, locale, new Trace());
    }
}
