package org.crshooks.cdshooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.Coding;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.card.InRecord;
import org.crshooks.cdshooks.card.Indicator;
import org.crshooks.cdshooks.card.Source;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.clinical.TimelineBuilder;
import org.crshooks.fact.Truth;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.Chart;
import org.crshooks.terminology.Terminology;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Small real parts in place of reading, grading and writing, so that what lies between can be seen. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeParts {

    @Bean
    @Primary
    Terminology fakeTerminology() {
        return new FakeTerminology();
    }

    @Bean
    @Primary
    PageReader fakePages() {
        return new FakePages();
    }

    @Bean
    @Primary
    ChartSource fakeCharts() {
        return FakeParts::chart;
    }

    /** Takes every MedicationAdministration for CAR-T; a channel is answered when all its answers are usable. */
    static Chart chart(String patientId, String fhirBase, List<Answer> answers) {
        TimelineBuilder timeline = ClinicalTimeline.builder();
        boolean other = false;
        for (Answer answer : answers) {
            boolean usable =
                    !answer.pages().isEmpty() && answer.pages().stream().allMatch(BundlePage::usable);
            if (usable) {
                timeline.answered(answer.channels(), Availability.COMPLETE);
            }
            for (BundlePage page : answer.pages()) {
                for (var resource : page.resources()) {
                    if (resource.json().contains("make-it-fail")) {
                        throw new IllegalStateException("canary-7391 of " + patientId);
                    }
                    other |= resource.type().equals("Patient") && !resource.id().equals(patientId);
                    if (resource.type().equals("MedicationAdministration")) {
                        timeline.add(new TherapyDose(
                                Therapy.CAR_T,
                                null,
                                null,
                                null,
                                Route.NOT_CHARTED,
                                false,
                                new org.crshooks.fact.Source("m")));
                    }
                }
            }
        }
        return new Chart(timeline.build(), Set.of(), other);
    }

    @Bean
    @Primary
    AssessmentSource fakeAssessments() {
        return (timeline, asOf) ->
                timeline.therapy().isEmpty() ? Optional.empty() : Optional.of(assessment(timeline, asOf));
    }

    private static Assessment assessment(ClinicalTimeline timeline, Instant asOf) {
        List<Channel> notAsked = List.of(Channel.values()).stream()
                .filter(channel -> !timeline.availability(channel).answered())
                .toList();
        return new Assessment(
                asOf,
                null,
                List.of(),
                "astct-2019",
                List.of(),
                null,
                Truth.NO,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                notAsked,
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                false,
                null,
                AdvicePlan.NONE);
    }

    @Bean
    @Primary
    RecordKeeping fakeRecord() {
        return RecordKeeping.NONE;
    }

    @Bean
    @Primary
    AssessmentText fakeText() {
        return new AssessmentText() {
            @Override
            public List<Card> cards(
                    Assessment assessment,
                    Locale locale,
                    String patientId,
                    String hook,
                    Earlier earlier,
                    InRecord inRecord) {
                Source source = new Source("label", null, new Coding("topic", "system", "display"));
                return List.of(
                        new Card("id", locale.toLanguageTag(), "", Indicator.INFO, source, null, "any", List.of()));
            }

            @Override
            public Object json(Assessment assessment) {
                return Map.of(
                        "asOf", assessment.asOf().toString(),
                        "notAsked",
                                assessment.notAsked().stream()
                                        .map(Channel::label)
                                        .toList());
            }
        };
    }
}
