package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Where the content of a card comes from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String label, String url, Coding topic) {}
