package org.crshooks.cdshooks.card;

/** A code as CDS Hooks writes it. */
public record Coding(String code, String system, String display) {}
