package org.crshooks.observation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.Sign;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.scale.Scales;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.MissingInputs;
import org.crshooks.wording.Notes;
import org.crshooks.wording.ScaleWords;
import org.crshooks.wording.SignWords;

/**
 * Why a scale gives its grade, as plain text for a person who reads the record later: grade and scale, what decided it,
 * each criterion with value and time, what is missing and what it could change.
 */
public final class GradeExplanation {

    private final Assessment assessment;
    private final GradeResult grade;
    private final Phrasebook words;
    private final ScaleWords scales;

    private GradeExplanation(Assessment assessment, String scale, Phrasebook words) {
        this.assessment = assessment;
        this.grade = assessment.scale(scale).grade();
        this.words = words;
        this.scales = new ScaleWords(words);
    }

    /**
     * Several lines, free of markup.
     *
     * @param scale id of one of the seven scales
     * @param zone zone in which times are told
     * @throws IllegalArgumentException for an unknown scale
     */
    public static String of(Assessment assessment, String scale, Locale locale, ZoneId zone) {
        return new GradeExplanation(assessment, scale, new Phrasebook(locale, zone, assessment.asOf())).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        lines.add(words.say("record.as-of", words.dated(assessment.asOf())));
        String decided = decided(assessment, grade, words);
        if (!decided.isEmpty()) {
            lines.add(words.say("card.top.deciding", decided));
        }
        assessment.signs().forEach(sign -> lines.add(line(sign)));
        lines.add(words.say(
                "list.label",
                words.say("card.section.missing"),
                words.facts(MissingInputs.lines(assessment, List.of(grade), words))));
        lines.addAll(Notes.lines(assessment, words));
        if (!assessment.rules().isEmpty()) {
            lines.add(words.say("card.basis.rules", words.list(assessment.rules())));
        }
        lines.add(words.say(
                "record.scale", Scales.byId(grade.scale()).publication().citation()));
        lines.add(words.say("record.made-by", Software.NAME, Software.VERSION, words.say("card.top.review")));
        return String.join("\n", lines.stream().map(Plain::inert).toList());
    }

    private String headline() {
        String key = grade.determined() ? "record.grade" : "record.range";
        return words.say(key, scales.grade(grade), scales.version(grade.scale()));
    }

    /** The facts of the card for the scale it shows first; the criteria of the row for another. */
    static String decided(Assessment assessment, GradeResult grade, Phrasebook words) {
        ScaleWords scales = new ScaleWords(words);
        boolean primary = grade.scale().equals(assessment.primaryScale());
        String facts = primary && !assessment.deciding().isEmpty()
                ? words.facts(assessment.deciding().stream().map(words::say).toList())
                : scales.reason(grade);
        return facts.isEmpty() ? facts : scales.withConfidence(grade, facts);
    }

    private String line(Sign sign) {
        String met = words.say("list.label", words.say(sign.criterion()), SignWords.truth(sign, words));
        if (sign.value() == null && sign.evidence().isEmpty()) {
            return met;
        }
        return words.say("record.sign", met, sign.evidence().isEmpty() ? value(sign) : dated(sign));
    }

    private String value(Sign sign) {
        return SignWords.value(sign, words);
    }

    /** Without "ago": the record is read on another day. */
    private String dated(Sign sign) {
        String time = SignWords.newest(sign).map(words::time).orElseGet(() -> words.say("time.not-charted"));
        return words.say("card.value-at", value(sign), time);
    }
}
