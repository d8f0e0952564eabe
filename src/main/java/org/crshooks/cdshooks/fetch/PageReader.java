package org.crshooks.cdshooks.fetch;

import org.crshooks.fhir.BundlePage;

/** Cuts the bytes of an answer into its resources. Never fails: what cannot be read is an unusable page. */
@FunctionalInterface
public interface PageReader {

    BundlePage read(byte[] bytes, int offset, int length);
}
