package org.crshooks.replay.patient;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crshooks.assessment.Course;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.Therapy;
import org.crshooks.fhir.Chart;
import org.crshooks.fhir.ChartReader;
import org.crshooks.fhir.ReadingMode;
import org.crshooks.fhir.ResourceParser;
import org.crshooks.fhir.ResourceSlice;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.terminology.Terminology;
import org.crshooks.terminology.TerminologyLoader;

/**
 * Grades one patient from first dose to last entry: the bytes of the resources in, the rows of the result out. Pure: no
 * file, no clock, nothing kept between patients. Thread-safe; slow to make, so one for a whole process.
 */
public final class PatientReplay {

    private static final Comparator<ResourceSlice> ORDER = Comparator.comparing(
                    ResourceSlice::type, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ResourceSlice::id, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ResourceSlice::fullUrl, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PatientReplay::compareBytes);

    private final ChartReader reader;
    private final CrsAssessor assessor;
    private final ScaleChoice choice;
    private final ChartedGrades charted;
    private final GradeNotes notes;
    private final ZoneId zone;
    private final Instant asOf;
    private final String fhirBase;

    private PatientReplay(FhirContext context, Terminology terminology, ReplaySetup setup) {
        zone = ZoneId.of(setup.zone());
        asOf = setup.asOf();
        fhirBase = setup.fhirBase();
        choice = choice(setup.scale());
        reader = new ChartReader(context, terminology, ReadingMode.SIEVE, zone);
        assessor = new CrsAssessor(choice, Lookback.DEFAULT);
        charted = new ChartedGrades(new ResourceParser(context), terminology);
        notes = new GradeNotes(assessor, zone);
    }

    /**
     * @throws org.crshooks.terminology.TerminologyException where the site's ConceptMaps cannot be used
     * @throws java.time.DateTimeException for an unknown zone
     */
    public static PatientReplay of(ReplaySetup setup) {
        Path site = setup.terminology() == null ? null : Path.of(setup.terminology());
        return new PatientReplay(FhirContext.forR4Cached(), TerminologyLoader.load(site), setup);
    }

    private static ScaleChoice choice(String scale) {
        if (scale == null) {
            return ScaleChoice.defaults();
        }
        Map<Therapy, String> same = new EnumMap<>(Therapy.class);
        Arrays.stream(Therapy.values()).forEach(therapy -> same.put(therapy, scale));
        return new ScaleChoice(same);
    }

    /** Never throws for what the input holds: what cannot be graded says so in its outcome. */
    public PatientResult replay(PatientBytes input) {
        List<ResourceSlice> resources = new ArrayList<>(input.resources());
        resources.sort(ORDER);
        ChartAnswers answers = new ChartAnswers(input, resources);
        if (!answers.hasPatient()) {
            return without(input, Outcome.UNKNOWN_PATIENT);
        }
        if (answers.bases().size() > 1) {
            return without(input, Outcome.SEVERAL_SERVERS);
        }
        String base = answers.bases().stream().findFirst().orElse(fhirBase);
        try {
            Chart chart = reader.read(input.patient(), base, answers.all());
            return grade(input, resources, chart);
        } catch (RuntimeException unforeseen) {
            // one chart that breaks a rule must not end the replay of all the others
            return without(input, Outcome.FAILED);
        }
    }

    private static PatientResult without(PatientBytes input, Outcome outcome) {
        return PatientResult.without(input.patient(), outcome, input.resources().size(), List.of());
    }

    private PatientResult grade(PatientBytes input, List<ResourceSlice> resources, Chart chart) {
        ClinicalTimeline timeline = chart.timeline();
        Optional<Instant> end = asOf == null ? LastEntry.of(timeline) : Optional.of(asOf);
        if (end.isEmpty()) {
            return PatientResult.without(
                    input.patient(), Outcome.NO_THERAPY, resources.size(), counts(timeline.ignored()));
        }
        CourseTally tally = new CourseTally(choice);
        Course course = null;
        for (Era era : Era.upTo(end.get(), timeline, Lookback.DEFAULT)) {
            course = assessor.course(timeline, era.to(), moment -> {
                if (era.holds(moment.at())) {
                    tally.add(moment);
                }
            });
        }
        List<IgnoredCount> ignored = counts(course.chart().ignored());
        if (course.exposures().isEmpty()) {
            return PatientResult.without(input.patient(), Outcome.NO_THERAPY, resources.size(), ignored);
        }
        Episodes episodes = new Episodes(input.patient(), course.chart(), choice, zone);
        List<EpisodeRecord> records = tally.therapies().stream()
                .flatMap(therapy -> episodes.of(therapy).stream())
                .sorted(Comparator.comparing(EpisodeRecord::therapyAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(EpisodeRecord::therapy)
                        .thenComparing(EpisodeRecord::number))
                .toList();
        return new PatientResult(
                input.patient(),
                Outcome.GRADED,
                resources.size(),
                records,
                Math.max(0, course.exposures().size() - tally.therapies().size()),
                tally.steps(),
                notes.write(input.patient(), chart, tally.primary()),
                ignored,
                charted.in(
                        resources,
                        input.patient(),
                        choice.primaryFor(course.exposures().get(0).therapy())));
    }

    /** What is too old to count at the end was counted in its time. */
    private static List<IgnoredCount> counts(Iterable<Ignored> ignored) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Ignored entry : ignored) {
            if (entry.reason() != Ignored.Reason.STALE) {
                String source = entry.source().reference();
                String type = source.matches("[A-Z][A-Za-z]+/.*") ? source.substring(0, source.indexOf('/')) : "other";
                counts.computeIfAbsent(type, any -> new TreeMap<>())
                        .merge(entry.reason().code(), 1L, Long::sum);
            }
        }
        List<IgnoredCount> rows = new ArrayList<>();
        counts.forEach(
                (type, reasons) -> reasons.forEach((reason, count) -> rows.add(new IgnoredCount(type, reason, count))));
        return rows;
    }

    private static int compareBytes(ResourceSlice a, ResourceSlice b) {
        return Arrays.compareUnsigned(
                a.bytes(), a.offset(), a.offset() + a.length(), b.bytes(), b.offset(), b.offset() + b.length());
    }
}
