package org.crshooks.cdshooks.card;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.crshooks.advice.Citation;
import org.crshooks.advice.Objection;
import org.crshooks.advice.OrderReview;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.ScaleWords;

/** Writes the cards of the order and discharge checks: one for each order, however much speaks against it. */
public final class CheckCards {

    private static final String TOPIC_SYSTEM = "https://crshooks.org/fhir/CodeSystem/card-topic";
    private static final String ORDER_TOPIC = "crsorder";
    private static final String DISCHARGE_TOPIC = "crsdischarge";
    /** The address of what rests on no published page. */
    private static final String OWN_RULES = "https://crshooks.org/";

    private static final int LONGEST_NAME = 40;

    private final ZoneId zone;

    public CheckCards(ZoneId zone) {
        this.zone = zone;
    }

    /** @param assessment null where no therapy can cause CRS */
    public List<Card> orders(
            List<OrderReview> reviews,
            Assessment assessment,
            Instant asOf,
            Locale locale,
            String patient,
            String hook) {
        Phrasebook words = new Phrasebook(locale, zone, asOf);
        return reviews.stream()
                .map(review -> {
                    MedicationOrder order = review.order();
                    String what = identity(review) + " " + order.dose() + " " + order.rate();
                    Coding topic = new Coding(ORDER_TOPIC, TOPIC_SYSTEM, words.say("card.topic.order"));
                    return card(review.objections(), name(order, words), what, topic, assessment, words, patient, hook);
                })
                .toList();
    }

    /** An order without an id is told from another one by its place in the request. */
    private static String identity(OrderReview review) {
        String reference = review.order().source().reference();
        return review.order().source().isNamed() ? reference : reference + review.entry();
    }

    public List<Card> discharge(
            List<Objection> objections, Assessment assessment, Locale locale, String patient, String hook) {
        Phrasebook words = new Phrasebook(locale, zone, assessment.asOf());
        Coding topic = new Coding(DISCHARGE_TOPIC, TOPIC_SYSTEM, words.say("card.topic.discharge"));
        return objections.isEmpty()
                ? List.of()
                : List.of(card(objections, words.say("card.discharge"), "", topic, assessment, words, patient, hook));
    }

    private static Card card(
            List<Objection> objections,
            String subject,
            String what,
            Coding topic,
            Assessment assessment,
            Phrasebook words,
            String patient,
            String hook) {
        List<String> identity = new ArrayList<>(List.of(patient, hook, what));
        objections.forEach(
                o -> identity.add(o.id() + " " + o.level() + " " + o.text().key()));
        return new Card(
                CardId.named(identity).toString(),
                summary(objections, subject, words),
                detail(objections, subject, assessment, words),
                indicator(objections.get(0).level()),
                source(objections, topic, words),
                null,
                "any",
                OverrideReasons.in(words));
    }

    /** The drug and as many objections as fit, gravest first; none is cut in the middle. */
    private static String summary(List<Objection> objections, String subject, Phrasebook words) {
        List<String> facts =
                objections.stream().map(o -> words.say(o.headline())).toList();
        for (int shown = facts.size(); shown > 0; shown--) {
            String line = Plain.clean(words.say("list.label", subject, words.facts(facts.subList(0, shown))));
            if (line.length() <= Card.LONGEST_SUMMARY) {
                return line;
            }
        }
        return Plain.cut(words.say("list.label", subject, facts.get(0)), Card.LONGEST_SUMMARY);
    }

    private static String detail(List<Objection> objections, String subject, Assessment assessment, Phrasebook words) {
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.bold(subject));
        lines.add("");
        for (Objection o : objections) {
            String level = words.say("check.level." + o.level().name().toLowerCase(Locale.ROOT));
            lines.add(Markdown.item(words.say("check.line", level, words.say(o.text()), o.id())));
        }
        if (assessment != null) {
            GradeResult grade = assessment.primary().grade();
            ScaleWords scales = new ScaleWords(words);
            lines.add("");
            lines.add(Markdown.escape(words.say("check.grade-now", scales.name(grade.scale()), scales.grade(grade))));
        }
        List<String> sources = objections.stream()
                .flatMap(o -> o.citations().stream())
                .distinct()
                .map(CheckCards::named)
                .toList();
        if (!sources.isEmpty()) {
            lines.add("");
            lines.add(Markdown.escape(words.say("check.sources", words.facts(sources))));
        }
        lines.add("");
        lines.add(Markdown.escape(words.say("check.footer")));
        return String.join("\n", lines);
    }

    private static Indicator indicator(Objection.Level level) {
        return switch (level) {
            case INFORMATION -> Indicator.INFO;
            case WARNING -> Indicator.WARNING;
            case CRITICAL -> Indicator.CRITICAL;
        };
    }

    private static Source source(List<Objection> objections, Coding topic, Phrasebook words) {
        List<Citation> all =
                objections.stream().flatMap(o -> o.citations().stream()).toList();
        String label = all.isEmpty() ? words.say("check.own-rule") : named(all.get(0));
        String url = all.stream()
                .map(Citation::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(OWN_RULES);
        return new Source("CRS Hooks – " + label, url, topic);
    }

    private static String named(Citation citation) {
        boolean dated = citation.year() != Citation.NO_YEAR && !citation.label().contains("" + citation.year());
        return dated ? citation.label() + ", " + citation.year() : citation.label();
    }

    private static String name(MedicationOrder order, Phrasebook words) {
        String product =
                order.product() == null ? "" : "product." + order.product().code();
        if (words.has(product)) {
            return words.say(product);
        } else if (order.drug() != Drug.OTHER) {
            return words.say("drug." + order.drug().code());
        }
        String charted = Plain.clean(order.name());
        return charted.isEmpty() ? words.say("check.order") : Plain.cut(charted, LONGEST_NAME);
    }
}
