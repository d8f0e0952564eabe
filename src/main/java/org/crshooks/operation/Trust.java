package org.crshooks.operation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.Chart;
import org.crshooks.fhir.ChartReader;

/** Reads charts, and takes an input that the site distrusts as not asked where nothing of it is there. */
final class Trust {

    private final ChartReader reader;
    private final Set<Channel> distrusted;

    Trust(ChartReader reader, Set<Channel> distrusted) {
        this.reader = reader;
        this.distrusted = Set.copyOf(distrusted);
    }

    Chart read(PatientAnswers patient) {
        Chart chart = read(patient, patient.answers());
        Set<Channel> unproven = EnumSet.noneOf(Channel.class);
        distrusted.stream()
                .filter(channel ->
                        found(channel, chart.timeline(), patient.answers()).isEmpty())
                .forEach(unproven::add);
        return unproven.isEmpty() ? chart : read(patient, without(unproven, patient.answers()));
    }

    private Chart read(PatientAnswers patient, List<Answer> answers) {
        return reader.read(patient.patientId(), patient.base(), answers);
    }

    /** Observations of many inputs come in one answer: there it is the values that count. */
    private static Collection<?> found(Channel channel, ClinicalTimeline chart, List<Answer> answers) {
        return switch (channel) {
            case TEMPERATURE -> chart.temperatures();
            case BLOOD_PRESSURE -> chart.bloodPressures();
            case OXYGENATION -> chart.saturations().isEmpty() ? chart.oxygen() : chart.saturations();
            case LABS -> chart.labs();
            case NEUROLOGY -> chart.neurology();
            case WEIGHT -> chart.weights();
            default ->
                answers.stream()
                        .filter(answer -> answer.channels().contains(channel))
                        .flatMap(answer -> answer.pages().stream())
                        .flatMap(page -> page.resources().stream())
                        .toList();
        };
    }

    private static List<Answer> without(Set<Channel> unproven, List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.key(),
                        answer.channels().stream()
                                .filter(channel -> !unproven.contains(channel))
                                .collect(Collectors.toUnmodifiableSet()),
                        answer.pages()))
                .toList();
    }
}
