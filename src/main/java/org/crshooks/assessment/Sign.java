package org.crshooks.assessment;

import java.util.List;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;

/**
 * One line of the criterion table on the card.
 *
 * @param criterion what is asked, such as fever or vasopressors
 * @param truth met, not met or unknown
 * @param value what the chart shows, in words; null to show the evidence as charted
 * @param evidence the values behind it
 */
public record Sign(Phrase criterion, Truth truth, Phrase value, List<Evidence> evidence) {}
