package org.crshooks.config;

import java.net.InetAddress;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Therapy;
import org.crshooks.fhir.ReadingMode;

/** Finds everything that is wrong with the settings before anything starts. */
final class SettingsCheck {

    private static final Set<String> SCALES =
            Set.of("astct-2019", "ctcae-v5", "ctcae-v4", "lee-2014", "cartox-2018", "penn-2018", "mskcc");

    private final CrsProperties given;
    private final WriteBackProperties writeBack;
    private final SecurityProperties security;
    private final SubscriptionProperties subscription;
    private final Complaints complaints;

    SettingsCheck(
            CrsProperties given,
            WriteBackProperties writeBack,
            SecurityProperties security,
            SubscriptionProperties subscription,
            boolean sandbox) {
        this.given = given;
        this.writeBack = writeBack;
        this.security = security;
        this.subscription = subscription;
        this.complaints = new Complaints(sandbox);
    }

    /**
     * @param bindAddress where the service is to listen; null where not set
     * @param port where the service is to listen; below 1 where not known
     * @param management where health and metrics are to be served
     * @throws InvalidSettings naming every setting that is missing or wrong
     */
    Settings settings(InetAddress bindAddress, int port, Management management) {
        checkBind(bindAddress);
        FhirSettingsCheck fhir = new FhirSettingsCheck(given, complaints);
        String server = fhir.server();
        WriteBackSettings recorded = new WriteBackCheck(given, writeBack, complaints).settings();
        Settings settings = new Settings(
                complaints.sandbox(),
                locale("crs.locale", given.locale(), complaints),
                timeZone(),
                scaleChoice(),
                complaints.readable("crs.hooks.location", given.hooks().location()),
                complaints.readable(
                        "crs.terminology.location", given.terminology().location()),
                given.asOfOverride(),
                server,
                fhir.allowedServers(),
                fhir.deadline(),
                fhir.rateRow(),
                fhir.distrusted(),
                given.silent(),
                reader(),
                allowsRemote(),
                new SecuritySettingsCheck(security, complaints)
                        .settings(given.fhir().allowedServers()),
                recorded,
                new StoreCheck(given.store(), complaints).settings(),
                new TimelineCheck(given.timeline(), complaints).settings(),
                new SubscriptionCheck(subscription, complaints).settings(server, recorded.mode()),
                new ManagementCheck(given.management(), complaints).settings(management, port));
        if (!complaints.all().isEmpty()) {
            throw new InvalidSettings(complaints.all());
        }
        return settings;
    }

    static Locale locale(String name, String language, Complaints complaints) {
        return switch (language) {
            case "en" -> Locale.ENGLISH;
            case "zh", "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
            default -> {
                complaints.add(name + " must be en or zh-CN");
                yield Locale.ENGLISH;
            }
        };
    }

    private ZoneId timeZone() {
        Optional<String> zone = Complaints.given(given.timeZone());
        if (zone.isEmpty()) {
            complaints.addUnless(
                    complaints.sandbox(),
                    "crs.time-zone is missing: the IANA id of the zone that cards show, such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone.get())) {
            complaints.add("crs.time-zone must be an IANA id such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
        return ZoneId.of(zone.get());
    }

    private ScaleChoice scaleChoice() {
        Map<Therapy, String> choice = new EnumMap<>(ScaleChoice.defaults().primary());
        given.scale().primary().forEach((therapy, scale) -> {
            String name = "crs.scale.primary." + therapy;
            complaints.addUnless(SCALES.contains(scale), name + " must be one of " + sorted(SCALES));
            Therapy.fromCode(therapy)
                    .ifPresentOrElse(
                            known -> choice.put(known, scale),
                            () -> complaints.add(name + " names no therapy; known are "
                                    + sorted(choice.keySet().stream()
                                            .map(Therapy::code)
                                            .toList())));
        });
        return new ScaleChoice(choice);
    }

    private ReadingMode reader() {
        return switch (given.reader()) {
            case "sieve" -> ReadingMode.SIEVE;
            case "full" -> ReadingMode.FULL;
            default -> {
                complaints.add("crs.reader must be sieve or full");
                yield ReadingMode.SIEVE;
            }
        };
    }

    private boolean allowsRemote() {
        return complaints.sandbox() && given.sandbox().allowRemote();
    }

    private void checkBind(InetAddress address) {
        boolean reachable = complaints.sandbox() && !allowsRemote() && address != null && !address.isLoopbackAddress();
        complaints.addUnless(
                !reachable,
                "server.address: the sandbox serves its own machine only; crs.sandbox.allow-remote=true opens it");
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
