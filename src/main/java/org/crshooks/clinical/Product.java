package org.crshooks.clinical;

/**
 * A product that can cause CRS, from CodeSystem {@code crs-product}.
 *
 * @param code INN with hyphens, such as {@code axicabtagene-ciloleucel}
 * @param usualRoute the route assumed where none is charted (F25)
 * @param continuous whether it is given as a continuous infusion over weeks (blinatumomab)
 */
public record Product(String code, Therapy therapy, Route usualRoute, boolean continuous) {}
