package org.crshooks.plugin;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Therapy;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;
import org.springframework.core.env.Environment;

/**
 * The settings of the plug-in, by the names they have in the service.
 *
 * @param zone zone in which times are told
 * @param locale language of what a person reads where the reader names none
 * @param terminology the site's ConceptMaps; null for none
 * @param hooks the site's hook definitions; null for none
 * @param rateRow how long a charted rate holds until the next row
 * @param allScales whether the grades of all scales are written, not of the first alone
 * @param regrade whether grades are written as the chart changes
 * @param debounce how long a change waits for others of the same patient
 */
record PluginSettings(
        ZoneId zone,
        Locale locale,
        Path terminology,
        Path hooks,
        ScaleChoice scales,
        Duration rateRow,
        boolean allScales,
        boolean regrade,
        Duration debounce) {

    private static final Duration RATE_ROW = Duration.ofHours(4);
    private static final Duration LONGEST_RATE_ROW = Duration.ofHours(24);
    private static final Duration DEBOUNCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_DEBOUNCE = Duration.ofHours(1);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    /** @throws IllegalStateException naming a setting that is missing or wrong */
    static PluginSettings of(Environment environment) {
        Reader settings = new Reader(environment);
        return new PluginSettings(
                settings.zone(),
                settings.oneOf("crs.locale", "en", "zh", "zh-CN").equals("en")
                        ? Locale.ENGLISH
                        : Locale.SIMPLIFIED_CHINESE,
                settings.path("crs.terminology.location"),
                settings.path("crs.hooks.location"),
                settings.scales(),
                settings.within("crs.lookback.rate-row", RATE_ROW, LONGEST_RATE_ROW),
                settings.oneOf("crs.write-back.scales", "primary", "all").equals("all"),
                settings.oneOf("crs.plugin.regrade", "false", "true").equals("true"),
                settings.within("crs.plugin.debounce", DEBOUNCE, LONGEST_DEBOUNCE));
    }

    private record Reader(Environment environment) {

        /** @param allowed what it may be, first what it is where it is not set */
        String oneOf(String name, String... allowed) {
            String value = environment.getProperty(name, allowed[0]);
            return require(List.of(allowed).contains(value), name, "must be one of " + List.of(allowed), value);
        }

        ZoneId zone() {
            String name = "crs.time-zone";
            String zone = environment.getProperty(name, "");
            require(!zone.isBlank(), name, "is missing: the IANA id of the zone that times are told in", zone);
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException e) {
                return require(false, name, "must be an IANA id such as Asia/Shanghai", null);
            }
        }

        Path path(String name) {
            String path = environment.getProperty(name, "");
            return path.isBlank() ? null : Path.of(path);
        }

        ScaleChoice scales() {
            Map<Therapy, String> choice = new EnumMap<>(ScaleChoice.defaults().primary());
            List<String> known = Scales.all().stream().map(GradingScale::id).toList();
            choice.replaceAll((therapy, usual) -> {
                String name = "crs.scale.primary." + therapy.code();
                String scale = environment.getProperty(name, usual);
                return require(known.contains(scale), name, "must be one of " + known, scale);
            });
            return new ScaleChoice(choice);
        }

        Duration within(String name, Duration usual, Duration longest) {
            String text = environment.getProperty(name, usual.toSeconds() + "s");
            Matcher matcher = DURATION.matcher(text);
            require(matcher.matches(), name, "must be a time such as 500ms, 5s or 4h", text);
            long amount = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
            boolean fits = !duration.isZero() && duration.compareTo(longest) <= 0;
            return require(fits, name, "must be more than 0 and at most " + longest.toSeconds() + " s", duration);
        }

        private static <T> T require(boolean holds, String name, String otherwise, T value) {
            if (!holds) {
                throw new IllegalStateException("CRS Hooks: " + name + " " + otherwise);
            }
            return value;
        }
    }
}
