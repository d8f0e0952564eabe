package org.crshooks.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Who looks, and on what.
 *
 * @param language such as {@code en-GB}
 */
record Look(int width, int height, boolean dark, String language) {

    static final Look DESK = new Look(1440, 900, false, "en-GB");
    static final Look PHONE = new Look(390, 844, false, "en-GB");

    Look atNight() {
        return new Look(width, height, true, language);
    }

    Look in(String other) {
        return new Look(width, height, dark, other);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("UTC")
                .setLocale(language);
    }
}
