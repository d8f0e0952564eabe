package org.crshooks.operation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.GivenParameter;
import org.crshooks.fhir.GivenParameters;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;

/** Reads what the operation is asked, from the address and from a Parameters resource. Whatever is not known is refused. */
final class QuestionReader {

    static final String CHART = "chart";
    static final String PATIENT = "patient";
    static final String AS_OF = "asOf";
    static final String SCALE = "scale";

    /** The elements that may hold each parameter. */
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            CHART, Set.of("resource"),
            PATIENT, Set.of("valueReference"),
            AS_OF, Set.of("valueDateTime", "valueInstant"),
            SCALE, Set.of("valueCode"));

    /** How the answer is written; HAPI's business. */
    private static final Set<String> FORM = Set.of("_format", "_pretty", "_summary", "_elements");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_.:-]{1,40}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** How much faster than ours a caller's clock may run. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final byte[] body;
    private final Instant now;
    private final Map<String, GivenParameter> given = new HashMap<>();

    private QuestionReader(byte[] body, Instant now) {
        this.body = body;
        this.now = now;
    }

    /**
     * @param body the Parameters resource; empty where none was sent
     * @param query the parameters of the address
     * @param patientId id in the address; null where the operation is called on the server
     * @param now the latest moment that can be asked for
     * @throws GradeRefusal naming the parameter that is missing or wrong
     */
    static GradeQuestion read(byte[] body, Map<String, String[]> query, String patientId, Instant now) {
        QuestionReader reader = new QuestionReader(body, now);
        reader.collect(query);
        return reader.question(patientId);
    }

    private void collect(Map<String, String[]> query) {
        List<GivenParameter> all = new ArrayList<>();
        query.forEach((name, values) -> {
            if (!FORM.contains(name)) {
                for (String value : values) {
                    all.add(new GivenParameter(name, null, value, 0, 0));
                }
            }
        });
        if (body.length > 0) {
            all.addAll(sent());
        }
        for (GivenParameter parameter : all) {
            String name = parameter.name();
            if (!ELEMENTS.containsKey(String.valueOf(name))) {
                boolean printable = name != null && NAME.matcher(name).matches();
                throw new GradeRefusal(GradeFault.UNKNOWN_PARAMETER, printable ? name : "?");
            }
            if (given.put(name, parameter) != null) {
                throw new GradeRefusal(GradeFault.REPEATED, name);
            }
        }
    }

    private List<GivenParameter> sent() {
        GivenParameters parameters = GivenParameters.read(body);
        switch (parameters.kind()) {
            case UNREADABLE -> throw new GradeRefusal(GradeFault.MALFORMED);
            case OTHER -> throw new GradeRefusal(GradeFault.NOT_PARAMETERS);
            case PARAMETERS -> {}
        }
        for (GivenParameter parameter : parameters.all()) {
            Set<String> elements = ELEMENTS.getOrDefault(String.valueOf(parameter.name()), Set.of());
            boolean known = ELEMENTS.containsKey(String.valueOf(parameter.name()));
            boolean typed = parameter.element() != null && elements.contains(parameter.element());
            if (known && (!typed || !CHART.equals(parameter.name()) && parameter.text() == null)) {
                throw new GradeRefusal(GradeFault.WRONG_TYPE, parameter.name());
            }
        }
        return parameters.all();
    }

    private GradeQuestion question(String patientId) {
        boolean chart = given.containsKey(CHART);
        boolean patient = given.containsKey(PATIENT);
        if (patientId != null && (chart || patient)) {
            throw new GradeRefusal(GradeFault.PATIENT_IN_ADDRESS, chart ? CHART : PATIENT);
        }
        if (chart && patient) {
            throw new GradeRefusal(GradeFault.CHART_AND_PATIENT, PATIENT);
        }
        if (patientId == null && !chart && !patient) {
            throw new GradeRefusal(GradeFault.CHART_OR_PATIENT, CHART);
        }
        // what costs little is judged first
        Instant asOf = given.containsKey(AS_OF) ? asOf(given.get(AS_OF).text()) : null;
        String scale = given.containsKey(SCALE) ? scale(given.get(SCALE).text()) : null;
        if (chart) {
            return new GradeQuestion(chart(given.get(CHART)), null, asOf, scale);
        }
        String reference = patient ? given.get(PATIENT).text() : "Patient/" + patientId;
        return new GradeQuestion(
                null,
                PatientReference.parse(reference)
                        .orElseThrow(() -> new GradeRefusal(GradeFault.NOT_A_PATIENT_REFERENCE, PATIENT)),
                asOf,
                scale);
    }

    private BundlePage chart(GivenParameter chart) {
        if (chart.length() == 0) {
            // a chart has no place in an address
            throw new GradeRefusal(GradeFault.WRONG_TYPE, CHART);
        }
        BundlePage page = BundlePages.read(body, chart.offset(), chart.length());
        return switch (page.kind()) {
            case BUNDLE, OPERATION_OUTCOME -> page;
            case RESOURCE -> throw new GradeRefusal(GradeFault.WRONG_TYPE, CHART);
            case NOTHING, UNUSABLE -> throw new GradeRefusal(GradeFault.UNUSABLE_CHART, CHART);
        };
    }

    private Instant asOf(String text) {
        Instant asOf;
        try {
            // a plus sign that was not escaped arrives as a blank
            asOf = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new GradeRefusal(GradeFault.NOT_AN_INSTANT, AS_OF);
        }
        if (asOf.isBefore(EARLIEST)) {
            throw new GradeRefusal(GradeFault.NOT_AN_INSTANT, AS_OF);
        }
        if (asOf.isAfter(now.plus(CLOCK_SKEW))) {
            throw new GradeRefusal(GradeFault.IN_THE_FUTURE, AS_OF);
        }
        return asOf;
    }

    private static String scale(String id) {
        if (Scales.all().stream().map(GradingScale::id).noneMatch(id::equals)) {
            throw new GradeRefusal(GradeFault.UNKNOWN_SCALE, SCALE);
        }
        return id;
    }
}
