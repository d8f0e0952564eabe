package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.HookRequest;

/** A request to a service, and the language of its answer. */
public record HookCall(ServiceDefinition service, HookRequest request, Locale locale) {}
