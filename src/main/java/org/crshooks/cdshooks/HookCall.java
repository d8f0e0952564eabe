package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.HookRequest;

/** A request to a service, who sent it, and the language of its answer. */
public record HookCall(ServiceDefinition service, HookRequest request, Client client, Locale locale) {}
