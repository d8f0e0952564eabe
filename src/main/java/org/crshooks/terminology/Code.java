package org.crshooks.terminology;

/**
 * A code in a code system.
 *
 * @param system canonical URI; may be null where the chart gives none
 */
public record Code(String system, String code) {}
