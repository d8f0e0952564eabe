package org.crshooks.cdshooks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where the advice of a card comes from.
 *
 * @param topic static alphanumeric code of at most 100 characters; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String label, String url, Coding topic) {}
