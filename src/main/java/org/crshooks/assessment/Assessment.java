package org.crshooks.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.episode.EpisodeSummary;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;

/**
 * Everything that is said about one patient at one moment. Made by {@link CrsAssessor}; written to cards, to JSON and to
 * the record by others.
 *
 * @param exposure the therapy taken as the cause (F29)
 * @param otherExposures the others whose window is open
 * @param primaryScale id of the scale shown first (F24)
 * @param scales all seven, in the order of the publication list
 * @param gate whether CRS is established in this episode (F6)
 * @param signs the criterion table, in reading order
 * @param deciding what decided the primary grade, in words, most important first
 * @param evidence every charted value that the grades rest on
 * @param ignored every entry that was not used
 * @param notAsked channels that were not answered
 * @param rules ids of the interpretations that were applied, in the order of the specification
 * @param remarks what else the reader should know, such as drugs named but not counted
 * @param supportRunning whether a pressor or counted oxygen is running
 * @param somethingCharted whether anything was charted in the look-back that bears on the grade: a finding, a support,
 *     or a fever in the episode
 * @param openStay whether an inpatient, emergency or observation encounter is open
 * @param deceased whether the patient has died (F23)
 * @param windowOver whether the late limit has passed with no open episode (F25)
 * @param advice what can be done now; {@link AdvicePlan#NONE} where nothing applies
 * @param mskccThreeAt when a running pressor reaches 24 h (M3); null where it does not apply
 */
public record Assessment(
        Instant asOf,
        Exposure exposure,
        List<Exposure> otherExposures,
        String primaryScale,
        List<ScaleAssessment> scales,
        EpisodeSummary episode,
        Truth gate,
        List<Sign> signs,
        List<Phrase> deciding,
        Set<Flag> flags,
        List<Evidence> evidence,
        List<Ignored> ignored,
        List<Channel> notAsked,
        List<String> rules,
        List<Phrase> remarks,
        boolean supportRunning,
        boolean somethingCharted,
        boolean openStay,
        boolean deceased,
        boolean windowOver,
        Instant mskccThreeAt,
        AdvicePlan advice) {

    public ScaleAssessment scale(String id) {
        return scales.stream()
                .filter(s -> s.grade().scale().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such scale: " + id));
    }

    /**
     * Whether every deciding input was had and none holds anything that bears on the grade. An input that was not had is
     * another matter: what it holds is not known.
     */
    public boolean nothingCharted() {
        return !somethingCharted && notAsked.stream().noneMatch(Channel::isDeciding);
    }

    /** The ids of the scales, in their order. */
    public List<String> scaleIds() {
        return scales.stream().map(s -> s.grade().scale()).toList();
    }

    public ScaleAssessment primary() {
        return scale(primaryScale);
    }
}
