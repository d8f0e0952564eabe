package org.crshooks.cdshooks.request;

/** The bytes that a client gave for one prefetch key, {@code null} literals included. */
public record GivenKey(String key, int offset, int length) {}
