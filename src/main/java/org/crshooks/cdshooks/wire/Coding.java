package org.crshooks.cdshooks.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A code with its system and the name shown to the reader. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Coding(String system, String code, String display) {}
