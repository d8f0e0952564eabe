package org.crshooks.terminology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.OxygenDevice;

/** Which oxygen device a code or text stands for; where several are named, the highest row of the table (A7). */
final class DeviceWords {

    private final Lexicon lexicon;

    DeviceWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Optional<OxygenDevice> read(List<Code> codes, String text) {
        return lexicon.read(codes, text).stream()
                .map(code -> OxygenDevice.fromCode(code).orElseThrow())
                .max(Comparator.comparingInt(DeviceWords::rank).thenComparing(Comparator.naturalOrder()));
    }

    /** A named device says more than "oxygen", and any oxygen more than room air. */
    private static int rank(OxygenDevice device) {
        return switch (device.tier()) {
            case NONE -> 0;
            case UNKNOWN -> 1;
            case LOW -> 2;
            case BY_FLOW -> 3;
            case HIGH -> 4;
            case POSITIVE_PRESSURE -> 5;
        };
    }
}
