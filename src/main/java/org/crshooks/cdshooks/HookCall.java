package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.HookRequest;

/**
 * A request to a service, who sent it, and the language of its answer.
 *
 * @param rehearsal whether nobody asked: everything is done but to change a record
 * @param trace what came about meanwhile
 */
public record HookCall(
        ServiceDefinition service, HookRequest request, Client client, Locale locale, boolean rehearsal, Trace trace) {

    public HookCall(ServiceDefinition service, HookRequest request, Client client, Locale locale, boolean rehearsal) {
        this(service, request, client, locale, rehearsal, new Trace());
    }

    public HookCall(ServiceDefinition service, HookRequest request, Client client, Locale locale) {
        this(service, request, client, locale, false);
    }
}
