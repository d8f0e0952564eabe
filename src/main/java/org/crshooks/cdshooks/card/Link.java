package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.crshooks.text.Phrasebook;

/**
 * A link of a card. Its address comes from the settings alone.
 *
 * @param type {@code smart} for an app that the EHR launches, {@code absolute} for a page
 */
public record Link(String label, String url, String type) {

    /** To the course of the patient as an app that the EHR launches. */
    public static Link launchingTrajectory(String url, Locale locale) {
        return new Link(label(locale), url, "smart");
    }

    /** To the course of the patient as a page. */
    public static Link toTrajectory(String url, Locale locale) {
        return new Link(label(locale), url, "absolute");
    }

    private static String label(Locale locale) {
        return new Phrasebook(locale, ZoneOffset.UTC, Instant.EPOCH).say("card.link.trajectory");
    }
}
