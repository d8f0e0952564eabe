package org.crshooks.grading.scale;

import java.util.List;
import org.crshooks.grading.GradingScale;

/** The published scales, in the order in which they are shown. */
public final class Scales {

    private static final List<GradingScale> ALL = List.of(
            Astct2019.table(),
            CtcaeV5.table(),
            CtcaeV4.table(),
            Lee2014.table(),
            Cartox2018.table(),
            Penn2018.table(),
            Mskcc.table());

    private Scales() {}

    public static List<GradingScale> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is no such scale */
    public static GradingScale byId(String id) {
        return ALL.stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown scale: " + id));
    }
}
