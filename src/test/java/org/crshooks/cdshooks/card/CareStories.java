package org.crshooks.cdshooks.card;

import static org.crshooks.cdshooks.card.AssessmentBuilder.AS_OF;
import static org.crshooks.cdshooks.card.AssessmentBuilder.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.AlternativeCause;
import org.crshooks.advice.Citation;
import org.crshooks.advice.Dose;
import org.crshooks.advice.Icans;
import org.crshooks.advice.Urgency;
import org.crshooks.advice.WorkUpItem;
import org.crshooks.advice.WorkUpItem.Status;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;

/** Advice by hand, as it comes up at the bedside. */
final class CareStories {

    static final Citation ASCO = new Citation(
            "ASCO guideline: Santomasso BD et al., J Clin Oncol 2021;39:3978",
            2021,
            "https://doi.org/10.1200/JCO.21.01992");
    static final Citation REVIEW = new Citation("Topic review", 0, null);

    private CareStories() {}

    static Dose dose(Drug drug, String amount, String unit, Instant earliest, Duration interval, String arithmetic) {
        return new Dose(
                drug,
                amount == null ? null : new BigDecimal(amount),
                unit,
                Route.INTRAVENOUS,
                earliest,
                Phrase.of(arithmetic),
                interval,
                null,
                false);
    }

    static Dose tocilizumab(Instant earliest) {
        return dose(Drug.TOCILIZUMAB, "560.0", "mg", earliest, null, "8 mg/kg × 70 kg = 560 mg");
    }

    static AdviceItem item(String id, Urgency urgency, String text, Dose dose) {
        return new AdviceItem(id, urgency, Phrase.of(text), false, false, dose, "", List.of(REVIEW));
    }

    static AdviceItem option(String id, String text, Dose dose) {
        return new AdviceItem(id, Urgency.NOW, Phrase.of(text), true, false, dose, "", List.of(REVIEW));
    }

    static AdviceItem conditional(String id, String text, Dose dose) {
        return new AdviceItem(id, Urgency.NOW, Phrase.of(text), false, true, dose, "", List.of(REVIEW));
    }

    static AdviceItem strong(String id, String text) {
        return new AdviceItem(id, Urgency.NOW, Phrase.of(text), false, false, null, "2B", List.of(REVIEW, ASCO));
    }

    static AdvicePlan plan(AdviceItem... items) {
        return new AdvicePlan(List.of(items), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    static WorkUpItem missing(WorkUpTest test, Phrase why, boolean suggested) {
        return new WorkUpItem(test, Status.MISSING, List.of(), List.of(), null, why, suggested ? 1 : 0);
    }

    static Icans icans(Integer grade) {
        return new Icans(
                grade,
                grade == null ? List.of() : List.of(value(Input.CONDITION, "ICE 5", 30, "Observation/ice")),
                Phrase.of(grade == null ? "ICANS not assessed" : "ICANS by ICE score 5"));
    }

    /** As much as one patient can bring: grade 3 to 4, treated twice, something to say under every heading. */
    static AssessmentBuilder busiest() {
        return Stories.busyNight()
                .grade("astct-2019", 3, 4, Input.VENTILATION_REASON)
                .sign("High dose", Truth.NO, null)
                .sign("Organ", Truth.NO, null)
                .flags(Flag.ATTRIBUTION_UNCERTAIN, Flag.HYPOTENSION_NOT_CONTROLLED, Flag.FEVER_WAIVED)
                .advice(new AdvicePlan(
                        items(),
                        workUp(),
                        causes(),
                        List.of(Phrase.of("CRP up to 210 mg/L"), Phrase.of("CD28 product"), Phrase.of("EASIX 12.5")),
                        List.of(Phrase.of("creatinine CTCAE v5.0 grade 2"), Phrase.of("ALT grade 1")),
                        List.of(
                                Phrase.of("Grade again by 20:00"),
                                Phrase.of("Next dose from 14:20"),
                                Phrase.of("ICE score with each grade")),
                        icans(null)));
    }

    private static List<AdviceItem> items() {
        List<AdviceItem> items = new ArrayList<>(List.of(
                strong("T3", "Tocilizumab and a corticosteroid together."),
                item("T21", Urgency.NOW, "Fluids or a pressor now, then grade again.", null),
                item("T4", Urgency.NOW, "Tocilizumab, dose 3 of at most 4", tocilizumab(AS_OF)),
                option(
                        "T5",
                        "Hydrocortisone",
                        dose(Drug.HYDROCORTISONE, "100", "mg", null, Duration.ofHours(8), "100 mg every 8 h")),
                option(
                        "T5",
                        "Dexamethasone",
                        dose(Drug.DEXAMETHASONE, "10", "mg", null, Duration.ofHours(6), "10 mg up to 4 times a day")),
                option(
                        "T5",
                        "Methylprednisolone",
                        dose(Drug.METHYLPREDNISOLONE, "70", "mg/d", null, null, "1 mg/kg/day × 70 kg = 70 mg/day")),
                strong("T6", "Intensive care: fluids, pressors, oxygen, telemetry."),
                item("T2", Urgency.NOW, "Cultures, then broad-spectrum antibiotics", null),
                conditional(
                        "T5",
                        "Methylprednisolone 500 mg every 12 h",
                        dose(Drug.METHYLPREDNISOLONE, "500", "mg", null, Duration.ofHours(12), "500 mg every 12 h")),
                conditional("T7", "Stop permanently", null)));
        for (int i = 1; i <= 6; i++) {
            items.add(item("T12", Urgency.SOON, "Look again for cause " + i, null));
            items.add(item("T18", Urgency.ROUTINE, "Routine " + i, null));
            items.add(item("T19", Urgency.INFORMATION, "Remark " + i, null));
        }
        return items;
    }

    private static List<WorkUpItem> workUp() {
        List<WorkUpItem> workUp = new ArrayList<>();
        for (WorkUpTest test : WorkUpTest.values()) {
            boolean odd = test.ordinal() % 2 == 1;
            workUp.add(
                    odd
                            ? new WorkUpItem(
                                    test,
                                    Status.DONE,
                                    List.of(value(Input.LABS, "crp 210 mg/L", 90, "Observation/crp")),
                                    List.of(),
                                    AS_OF,
                                    null,
                                    0)
                            : missing(test, Phrase.of("hypoxia"), true));
        }
        workUp.add(new WorkUpItem(WorkUpTest.CHEST_CT, Status.ORDERED, List.of(), List.of(), AS_OF, null, 0));
        return workUp;
    }

    private static List<AlternativeCause> causes() {
        return List.of(
                new AlternativeCause(
                        "infection",
                        Phrase.of("Infection: cultures"),
                        List.of(value(Input.LABS, "anc 0.2 10*9/L", 120, "Observation/anc"))),
                new AlternativeCause("heart", Phrase.of("Heart failure"), List.of()),
                new AlternativeCause("thromboembolism", Phrase.of("Pulmonary embolism"), List.of()));
    }
}
