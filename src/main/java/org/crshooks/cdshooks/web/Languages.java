package org.crshooks.cdshooks.web;

import java.util.Comparator;
import java.util.Locale;

/** Chooses between English and Simplified Chinese. */
public record Languages(Locale fallback) {

    private static final String CHINESE = "zh";
    private static final int LONGEST_HEADER = 500;

    public Languages {
        if (!fallback.getLanguage().equals(CHINESE) && !fallback.getLanguage().equals("en")) {
            throw new IllegalArgumentException("crs.locale must be en or zh-CN");
        }
        fallback = supported(fallback.getLanguage());
    }

    /** The language that an {@code Accept-Language} header likes best; the fallback where it names neither. */
    public Locale choose(String header) {
        return choose(header, null);
    }

    /** @param clients the language of the client, which takes the place of the fallback; null for none */
    public Locale choose(String header, Locale clients) {
        Locale otherwise = clients == null ? fallback : clients;
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return otherwise;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> supported(range.getRange().split("-")[0]))
                    .filter(locale -> locale != null)
                    .findFirst()
                    .orElse(otherwise);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static Locale supported(String language) {
        return switch (language) {
            case CHINESE -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> null;
        };
    }
}
