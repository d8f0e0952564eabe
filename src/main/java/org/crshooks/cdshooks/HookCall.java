package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.HookRequest;

/**
 * A request to a service, and the language of its answer.
 *
 * @param rehearsal whether nobody asked: everything is done but to change a record
 */
public record HookCall(ServiceDefinition service, HookRequest request, Locale locale, boolean rehearsal) {

    public HookCall(ServiceDefinition service, HookRequest request, Locale locale) {
        this(service, request, locale, false);
    }
}
