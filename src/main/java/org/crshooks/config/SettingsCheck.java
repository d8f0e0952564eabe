package org.crshooks.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Therapy;
import org.crshooks.outbound.AllowedServers;

/** Finds everything that is wrong with the settings before anything starts. */
final class SettingsCheck {

    private static final Set<String> SCALES =
            Set.of("astct-2019", "ctcae-v5", "ctcae-v4", "lee-2014", "cartox-2018", "penn-2018", "mskcc");
    private static final String RATE_ROW = "rate-row";
    private static final Duration RATE_ROW_DEFAULT = Duration.ofHours(4);
    private static final Duration LONGEST_RATE_ROW = Duration.ofHours(24);
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(30);
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-]+(:[0-9]{1,5})?");
    private static final String ANY = "*";
    private static final String NONE = "none";

    private final CrsProperties given;
    private final WriteBackProperties writeBack;
    private final boolean sandbox;
    private final List<String> reasons = new ArrayList<>();

    SettingsCheck(CrsProperties given, WriteBackProperties writeBack, boolean sandbox) {
        this.given = given;
        this.writeBack = writeBack;
        this.sandbox = sandbox;
    }

    /** @throws InvalidSettings naming every setting that is missing or wrong */
    Settings settings() {
        checkWriteBack();
        checkClientAuthentication();
        allowedServers();
        Settings settings = new Settings(
                sandbox,
                locale(),
                timeZone(),
                scaleChoice(),
                directory("crs.hooks.location", given.hooks().location()),
                directory("crs.terminology.location", given.terminology().location()),
                given.asOfOverride(),
                given.fhir().server() == null || given.fhir().server().isBlank()
                        ? null
                        : given.fhir().server(),
                given.fhir().allowedServers(),
                within("crs.fhir.deadline", given.fhir().deadline(), LONGEST_DEADLINE),
                rateRow(),
                distrusted(),
                given.silent(),
                sandbox && given.sandbox().allowRemote(),
                corsOrigins(),
                maxConcurrent());
        if (!reasons.isEmpty()) {
            throw new InvalidSettings(reasons);
        }
        return settings;
    }

    private Locale locale() {
        return switch (given.locale()) {
            case "en" -> Locale.ENGLISH;
            case "zh", "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            default -> {
                reasons.add("crs.locale must be en or zh-CN");
                yield Locale.ENGLISH;
            }
        };
    }

    private ZoneId timeZone() {
        if (given.timeZone() == null || given.timeZone().isBlank()) {
            if (!sandbox) {
                reasons.add("crs.time-zone is missing: the IANA id of the zone that cards show, such as Asia/Shanghai");
            }
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(given.timeZone())) {
            reasons.add("crs.time-zone must be an IANA id such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
        return ZoneId.of(given.timeZone());
    }

    private ScaleChoice scaleChoice() {
        Map<Therapy, String> choice = new EnumMap<>(ScaleChoice.defaults().primary());
        given.scale().primary().forEach((therapy, scale) -> {
            String name = "crs.scale.primary." + therapy;
            if (!SCALES.contains(scale)) {
                reasons.add(name + " must be one of " + sorted(SCALES));
            }
            Therapy.fromCode(therapy)
                    .ifPresentOrElse(
                            known -> choice.put(known, scale),
                            () -> reasons.add(name + " names no therapy; known are "
                                    + sorted(choice.keySet().stream()
                                            .map(Therapy::code)
                                            .toList())));
        });
        return new ScaleChoice(choice);
    }

    private Path directory(String name, String location) {
        if (location == null || location.isBlank()) {
            return null;
        }
        try {
            Path path = Path.of(location);
            if (Files.isReadable(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // the same answer as for a path where nothing is
        }
        reasons.add(name + " cannot be read");
        return null;
    }

    private void allowedServers() {
        for (String server : given.fhir().allowedServers()) {
            check("crs.fhir.allowed-servers", server);
        }
        if (given.fhir().server() != null && !given.fhir().server().isBlank()) {
            check("crs.fhir.server", given.fhir().server());
        }
    }

    private void check(String name, String server) {
        try {
            new AllowedServers(List.of(server));
        } catch (IllegalArgumentException e) {
            reasons.add(name + " must hold plain addresses such as https://ehr.example.org/fhir");
            return;
        }
        if (!sandbox && !server.toLowerCase(Locale.ROOT).startsWith("https:")) {
            reasons.add(name + " must hold https addresses outside the sandbox");
        }
    }

    private Duration rateRow() {
        given.lookback().keySet().stream()
                .filter(name -> !name.equals(RATE_ROW))
                .forEach(name -> reasons.add("crs.lookback." + name + " is not known; known is crs.lookback.rate-row"));
        return within(
                "crs.lookback.rate-row", given.lookback().getOrDefault(RATE_ROW, RATE_ROW_DEFAULT), LONGEST_RATE_ROW);
    }

    private Duration within(String name, Duration value, Duration longest) {
        if (value.isNegative() || value.isZero() || value.compareTo(longest) > 0) {
            reasons.add(name + " must be more than 0 and at most " + longest.toSeconds() + " s");
        }
        return value;
    }

    private Set<Channel> distrusted() {
        Set<Channel> distrusted = EnumSet.noneOf(Channel.class);
        given.trustEmpty().forEach((input, trusted) -> {
            List<Channel> named = EnumSet.allOf(Channel.class).stream()
                    .filter(channel -> names(channel, input))
                    .toList();
            if (named.isEmpty()) {
                reasons.add("crs.trust-empty." + input + " names no input; known are "
                        + EnumSet.allOf(Channel.class).stream()
                                .map(Channel::label)
                                .toList());
            } else if (!trusted) {
                distrusted.addAll(named);
            }
        });
        return distrusted;
    }

    private static boolean names(Channel channel, String input) {
        String plain = input.replace("-", "");
        return channel.label().replace("-", "").equalsIgnoreCase(plain)
                || channel.name().replace("_", "").equalsIgnoreCase(plain);
    }

    private Set<String> corsOrigins() {
        List<String> origins = given.security().corsOrigins();
        if (origins == null) {
            if (!sandbox) {
                reasons.add("crs.security.cors-origins is missing: the origins of pages that may call, or none");
            }
            return Set.of();
        }
        if (origins.equals(List.of(NONE))) {
            return Set.of();
        }
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches() && !(sandbox && origin.equals(ANY))) {
                reasons.add("crs.security.cors-origins must hold origins such as https://ehr.example.org, or none");
            }
        }
        return Set.copyOf(origins);
    }

    private void checkClientAuthentication() {
        String how = given.security().clientAuthentication();
        if (how == null && !sandbox) {
            reasons.add("crs.security.client-authentication is missing: none, where a gateway in front of this service"
                    + " checks who calls");
        } else if (how != null && !how.equals(NONE)) {
            reasons.add("crs.security.client-authentication must be none in this version");
        }
    }

    private int maxConcurrent() {
        int places = given.security().maxConcurrent();
        if (places < 1 || places > 1000) {
            reasons.add("crs.security.max-concurrent must be 1 to 1000");
            return 1;
        }
        return places;
    }

    private void checkWriteBack() {
        if (!Set.of("off", "suggestion", "system-action", "direct").contains(given.writeBack())) {
            reasons.add("crs.write-back must be off, suggestion, system-action or direct");
        }
        if (!Set.of("primary", "all").contains(writeBack.scales())) {
            reasons.add("crs.write-back.scales must be primary or all");
        }
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
