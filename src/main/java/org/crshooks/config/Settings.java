package org.crshooks.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Channel;
import org.crshooks.fhir.ReadingMode;
import org.crshooks.store.StoreSettings;

/**
 * The settings after they were found sound.
 *
 * @param hooksLocation null where the site brings no services of its own
 * @param terminologyLocation null where the site brings no codes of its own
 * @param fhirServer base of the server whose patients can be graded; null for none
 * @param rateRow how long a charted rate holds until the next row
 * @param allowedServers FHIR servers for whoever has none of its own
 * @param deadline for everything fetched for one hook
 * @param distrusted channels for which an empty answer proves nothing
 */
public record Settings(
        boolean sandbox,
        Locale locale,
        ZoneId timeZone,
        ScaleChoice scaleChoice,
        Path hooksLocation,
        Path terminologyLocation,
        boolean asOfOverride,
        String fhirServer,
        List<String> allowedServers,
        Duration deadline,
        Duration rateRow,
        Set<Channel> distrusted,
        boolean silent,
        ReadingMode reader,
        boolean allowRemote,
        SecuritySettings security,
        WriteBackSettings writeBack,
        StoreSettings store,
        TimelineSettings timeline,
        SubscriptionSettings subscription,
        Management management) {}
