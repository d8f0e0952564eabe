package org.crshooks.assessment;

import java.util.EnumMap;
import java.util.Map;
import org.crshooks.clinical.Therapy;

/** Which scale is shown first for which therapy (F24); a site may choose another. */
public record ScaleChoice(Map<Therapy, String> primary) {

    private static final String FOR_EFFECTOR_CELLS = "astct-2019";
    private static final String FOR_OTHERS = "ctcae-v5";

    public static ScaleChoice defaults() {
        Map<Therapy, String> choice = new EnumMap<>(Therapy.class);
        for (Therapy therapy : Therapy.values()) {
            choice.put(therapy, therapy.isEffectorCell() ? FOR_EFFECTOR_CELLS : FOR_OTHERS);
        }
        return new ScaleChoice(choice);
    }

    public ScaleChoice {
        primary = Map.copyOf(primary);
    }

    public String primaryFor(Therapy therapy) {
        return primary.get(therapy);
    }
}
