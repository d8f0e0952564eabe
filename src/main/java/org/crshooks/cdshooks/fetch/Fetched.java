package org.crshooks.cdshooks.fetch;

import java.util.List;
import org.crshooks.cdshooks.definition.Question;
import org.crshooks.fhir.BundlePage;

/**
 * What became of one question.
 *
 * @param pages the pages that came, in order
 * @param ending how the asking ended, which may be a failure after some pages
 */
public record Fetched(Question question, List<BundlePage> pages, Ending ending) {

    public Fetched {
        pages = List.copyOf(pages);
    }
}
