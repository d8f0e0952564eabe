package org.crshooks.terminology;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crshooks.clinical.LabTest;

/** What an Observation measures. Names count only as the whole text: "skin temperature" is no body temperature. */
final class ObservationWords {

    private final CodeTable table;
    private final Names measurements;
    private final Names tests;

    ObservationWords(CodeTable table, Map<String, Vocabulary> vocabularies) {
        this.table = table;
        this.measurements = new Names(SystemUris.OBSERVED, vocabularies);
        this.tests = new Names(SystemUris.LAB_TEST, vocabularies);
    }

    Optional<ObservedAs> read(List<Code> codes, String text) {
        CodeTable.Found found = table.find(codes);
        if (found.rejected()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            String normal = NormalText.of(text);
            return measurements
                    .whole(normal)
                    .map(code -> new Target(SystemUris.OBSERVED, code, ""))
                    .or(() -> tests.whole(normal).map(code -> new Target(SystemUris.LAB_TEST, code, "")))
                    .map(ObservationWords::observed);
        }
        ObservedAs first = observed(found.targets().get(0));
        // Several codes of one thing: the one that says more, a site or "on room air", counts.
        return found.targets().stream()
                .map(ObservationWords::observed)
                .filter(other -> comparable(first, other))
                .max(Comparator.comparingInt(
                        o -> o.site().isEmpty() && o.kind() != ObservationKind.SPO2_ROOM_AIR ? 0 : 1));
    }

    private static boolean comparable(ObservedAs one, ObservedAs other) {
        return one.kind() == other.kind() || isSaturation(one) && isSaturation(other);
    }

    private static boolean isSaturation(ObservedAs observed) {
        return observed.kind() == ObservationKind.SPO2 || observed.kind() == ObservationKind.SPO2_ROOM_AIR;
    }

    private static ObservedAs observed(Target target) {
        if (target.system().equals(SystemUris.LAB_TEST)) {
            return new ObservedAs(
                    ObservationKind.LAB, "", LabTest.fromCode(target.code()).orElseThrow());
        }
        return new ObservedAs(
                ObservationKind.valueOf(target.code().toUpperCase(Locale.ROOT).replace('-', '_')), target.site(), null);
    }
}
