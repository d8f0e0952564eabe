package org.crshooks.cdshooks.web;

import jakarta.servlet.ServletRequest;
import org.crshooks.cdshooks.Client;

/** Carries who was found to call from the filter that checks it to what answers. */
public final class RequestClient {

    private static final String ATTRIBUTE = Client.class.getName();

    private RequestClient() {}

    /** The client; {@link Client#ANONYMOUS} where nobody asked who it is. */
    public static Client of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Client client ? client : Client.ANONYMOUS;
    }

    public static void set(ServletRequest request, Client client) {
        request.setAttribute(ATTRIBUTE, client);
    }
}
