package org.crshooks.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.crshooks.clinical.UnreadNeurology;
import org.crshooks.fact.Source;
import org.crshooks.fhir.ChartedValue.Whole;
import org.crshooks.fhir.ChartedValue.YesOrNo;
import org.crshooks.terminology.NeurologicalStatement;
import org.crshooks.terminology.ObservationKind;

/** ICE, CAPD and the other findings that ICANS is graded by, of one Observation (I1). */
final class NeurologyObservations {

    private static final Pattern SCORE = Pattern.compile("(\\d{1,2})(?:\\s*(?:/\\s*(?:10|32)|points?|分))?");
    private static final Pattern UNABLE = Pattern.compile(
            "unable|cannot (?:be )?(?:perform|assess|complete)|not able|无法(?:完成|配合|评估)|不能(?:完成|配合)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SCORE_UNITS = Set.of("", "1", "{score}", "{ScoreOf}", "score", "points", "分");

    /** What a bare "yes" means: the milder level of the domain. */
    private static final Map<ObservationKind, Domain> PRESENT = Map.of(
            ObservationKind.SEIZURE, Domain.SEIZURE_RESOLVED,
            ObservationKind.MOTOR_WEAKNESS, Domain.FOCAL_WEAKNESS,
            ObservationKind.CEREBRAL_OEDEMA, Domain.FOCAL_OEDEMA);

    private static final Map<ObservationKind, Set<Domain>> LEVELS = Map.of(
            ObservationKind.CONSCIOUSNESS_LEVEL,
            Set.of(
                    Domain.ALERT,
                    Domain.AWAKENS_SPONTANEOUSLY,
                    Domain.AWAKENS_TO_VOICE,
                    Domain.AWAKENS_TO_TOUCH,
                    Domain.UNAROUSABLE),
            ObservationKind.SEIZURE,
            Set.of(Domain.SEIZURE_RESOLVED, Domain.SEIZURE_PROLONGED),
            ObservationKind.MOTOR_WEAKNESS,
            Set.of(Domain.FOCAL_WEAKNESS),
            ObservationKind.CEREBRAL_OEDEMA,
            Set.of(Domain.FOCAL_OEDEMA, Domain.DIFFUSE_OEDEMA));

    private final Chartroom room;
    private final Instant at;
    private final Source source;

    NeurologyObservations(Chartroom room, Instant at, Source source) {
        this.room = room;
        this.at = at;
        this.source = source;
    }

    /** Whether the measurement is a neurological one; an unusable one is listed as ignored. */
    boolean read(Measurement measurement) {
        ObservationKind kind = measurement.as().kind();
        ChartedValue value = measurement.value();
        if (kind == ObservationKind.ICE_SCORE) {
            score(Domain.ICE, 10, value);
        } else if (kind == ObservationKind.CAPD_SCORE) {
            score(Domain.CAPD, 32, value);
        } else if (LEVELS.containsKey(kind)) {
            level(kind, measurement.code(), value);
        } else {
            return false;
        }
        return true;
    }

    /** A test that the patient cannot do is an ICE of 0, and a CAPD without a score. */
    private void score(Domain domain, int highest, ChartedValue value) {
        Codes words = ChartedValue.words(value);
        if (words.text() != null && UNABLE.matcher(words.text()).find()) {
            add(domain, domain == Domain.ICE ? 0 : null, words.text());
            return;
        }
        Optional<BigDecimal> number = number(value, words);
        if (number.isEmpty()) {
            unread(Reason.UNREADABLE);
            return;
        }
        BigDecimal score = number.get();
        boolean whole = score.stripTrailingZeros().scale() <= 0;
        if (!whole || score.signum() < 0 || score.compareTo(new BigDecimal(highest)) > 0) {
            unread(Reason.IMPLAUSIBLE_VALUE);
            return;
        }
        add(domain, score.intValue(), String.valueOf(score.intValue()));
    }

    private static Optional<BigDecimal> number(ChartedValue value, Codes words) {
        if (value instanceof Whole score) {
            return Optional.ofNullable(score.number()).map(BigDecimal::new);
        }
        if (value instanceof ChartedQuantity quantity) {
            boolean plain = quantity.plain() && SCORE_UNITS.contains(quantity.unit());
            return plain ? Optional.of(quantity.value()) : Optional.empty();
        }
        Matcher text = SCORE.matcher(words.text() == null ? "" : words.text().strip());
        return text.matches() ? Optional.of(new BigDecimal(text.group(1))) : Optional.empty();
    }

    private void level(ObservationKind kind, Codes code, ChartedValue value) {
        if (value instanceof YesOrNo answer) {
            if (answer.yes() && PRESENT.containsKey(kind)) {
                add(PRESENT.get(kind), null, code.name());
            }
            return;
        }
        Codes words = ChartedValue.words(value);
        if (kind == ObservationKind.CONSCIOUSNESS_LEVEL) {
            Optional<Domain> found = words.isEmpty()
                    ? Optional.empty()
                    : room.terminology().neurologicalFinding(words.codes(), words.text());
            use(kind, found.stream().collect(Collectors.toSet()), words);
            return;
        }
        NeurologicalStatement said = room.terminology().neurologicalStatement(words.codes(), words.text());
        if (!said.denied()) {
            use(kind, said.found(), words);
        }
    }

    /** The gravest finding of the kind that was asked for; without one it is not known what was found. */
    private void use(ObservationKind kind, Set<Domain> found, Codes words) {
        Optional<Domain> gravest =
                found.stream().filter(LEVELS.get(kind)::contains).max(Comparator.naturalOrder());
        if (gravest.isPresent()) {
            add(gravest.get(), null, words.name());
        } else {
            unread(Reason.UNREADABLE);
        }
    }

    /** Charted, and not to be used: the grade is not what it could be, and the card says so. */
    private void unread(Reason reason) {
        room.ignore(source, reason);
        room.timeline().add(new UnreadNeurology(at, source));
    }

    private void add(Domain domain, Integer score, String charted) {
        room.timeline().add(new NeurologicalFinding(domain, score, charted, at, source));
    }
}
