package org.crshooks.security;

import jakarta.servlet.http.HttpServletRequest;
import org.crshooks.cdshooks.web.RequestClient;

/**
 * Lets a registered client pass, with a token that it signed for this very address.
 *
 * @param publicUrl where the service is found from outside, without a slash at its end
 */
public record ClientGate(ClientTokens tokens, String publicUrl) implements Gate {

    @Override
    public void pass(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        RequestClient.set(request, tokens.check(BearerToken.of(request), publicUrl + path));
    }
}
