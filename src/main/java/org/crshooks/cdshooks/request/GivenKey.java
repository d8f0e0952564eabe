package org.crshooks.cdshooks.request;

import org.crshooks.fhir.BundlePage;

/**
 * What a client gave for one prefetch key, {@code null} literals included.
 *
 * @param object whether it is a JSON object
 */
public record GivenKey(String key, boolean object, BundlePage page) {}
