package org.crshooks.terminology;

import org.crshooks.clinical.Product;
import org.crshooks.clinical.Therapy;

/** A therapy recognised from a code or a name; {@code product} is null where only the kind is known. */
public record TherapyMatch(Therapy therapy, Product product) {}
