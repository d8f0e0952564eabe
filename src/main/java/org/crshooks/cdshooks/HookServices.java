package org.crshooks.cdshooks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.wire.HookResponse;

/** The services on offer, each with what answers it. */
public final class HookServices {

    private final ServiceDefinitions definitions;
    private final Map<String, HookService> byHook;

    /** @throws IllegalStateException where a service is defined for a hook that nothing answers */
    public HookServices(ServiceDefinitions definitions, List<HookService> services) {
        this.definitions = definitions;
        byHook = services.stream().collect(Collectors.toUnmodifiableMap(HookService::hook, Function.identity()));
        for (ServiceDefinition definition : definitions.all()) {
            if (!byHook.containsKey(definition.hook())) {
                throw new IllegalStateException(
                        "hooks/" + definition.id() + "/service.json: hook must be one of " + byHook.keySet());
            }
        }
    }

    public ServiceDefinitions definitions() {
        return definitions;
    }

    /** @throws Refusal where there is no such service */
    public ServiceDefinition find(String id) {
        return definitions.find(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE));
    }

    public HookResponse answer(HookCall call) {
        return byHook.get(call.service().hook()).answer(call);
    }
}
