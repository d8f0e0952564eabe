package org.crshooks.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.OrderLinks;
import org.crshooks.clinical.OrderTiming;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.fact.Source;
import org.crshooks.terminology.TherapyMatch;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;

/** Reads what is ordered: never as given. Each dosage instruction of an order stands for itself. */
final class OrderReader {

    /** An order that was signed and stands; a draft in the chart was signed by nobody. */
    private static final Set<String> SIGNED = Set.of("active");

    private static final Set<String> WITHDRAWN = Set.of("cancelled", "stopped", "entered-in-error", "completed");
    /** Intents that are no order to give something. */
    private static final Set<String> NOT_ORDERED = Set.of("proposal", "plan", "option");

    /** The position of an order that is none of the request's. */
    private static final int SIGNED_BEFORE = -1;

    private final Chartroom room;

    OrderReader(Chartroom room) {
        this.room = room;
    }

    /** Adds a signed order of the chart to the timeline. */
    void readSigned(MedicationRequest order, Source source) {
        String status = Status.of(order);
        if ("entered-in-error".equals(status)) {
            room.ignore(source, Reason.ENTERED_IN_ERROR);
        } else if (SIGNED.contains(status) && isOrder(order)) {
            List<DraftOrder> read = read(order, source, SIGNED_BEFORE);
            if (read.isEmpty()) {
                room.ignore(source, Reason.UNREADABLE);
            } else {
                read.forEach(instruction -> room.timeline().add(instruction.order()));
            }
        }
    }

    /**
     * What is being ordered, one for each dosage instruction; empty for an order that is being withdrawn.
     *
     * @param position among the orders of the request, from 0
     */
    List<DraftOrder> readDraft(Entry entry, int position) {
        if (!(entry.resource() instanceof MedicationRequest order)) {
            return List.of(unreadable(entry.source(), position));
        }
        if (WITHDRAWN.contains(Status.of(order)) || order.getDoNotPerform()) {
            return List.of();
        }
        try {
            List<DraftOrder> read = read(order, entry.source(), position);
            return read.isEmpty() ? List.of(unreadable(entry.source(), position)) : read;
        } catch (RuntimeException unforeseen) {
            // One order of a shape that nobody foresaw must not keep the others from being checked.
            return List.of(unreadable(entry.source(), position));
        }
    }

    private static boolean isOrder(MedicationRequest order) {
        String intent = order.getIntentElement().getValueAsString();
        return !order.getDoNotPerform() && (intent == null || !NOT_ORDERED.contains(intent));
    }

    private static DraftOrder unreadable(Source source, int position) {
        MedicationOrder nothing = new MedicationOrder(
                Drug.OTHER,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                Route.NOT_CHARTED,
                SupportReason.NOT_RECORDED,
                null,
                null,
                OrderTiming.NONE,
                OrderLinks.NONE,
                true,
                source);
        return new DraftOrder(nothing, null, "", false, position);
    }

    /** Empty where the order names no drug or carries what could change its meaning. */
    private List<DraftOrder> read(MedicationRequest order, Source source, int position) {
        MedicationCodes medication = MedicationCodes.of(order, room);
        boolean modified = order.hasModifierExtension()
                || order.getDosageInstruction().stream().anyMatch(Dosage::hasModifierExtension);
        if (medication.isEmpty() || modified) {
            return List.of();
        }
        List<Dosage> dosages = order.hasDosageInstruction() ? order.getDosageInstruction() : List.of(new Dosage());
        List<DraftOrder> read = new ArrayList<>();
        for (Dosage dosage : dosages) {
            read.add(read(order, dosage, medication, source, position));
        }
        return read;
    }

    private DraftOrder read(
            MedicationRequest order, Dosage dosage, MedicationCodes medication, Source source, int position) {
        SupportReason reason = room.reason(order.getReasonCode(), order.getReasonReference());
        Codes codes = medication.codes();
        Optional<TherapyMatch> therapy = reason == SupportReason.CRS ? Optional.empty() : medication.therapy(room);
        Drug drug = therapy.isPresent() ? Drug.OTHER : medication.drug(room);
        OrderedDosage charted = OrderedDosage.of(dosage, drug, medication, new RateReader(room, source));
        BigDecimal often = OrderTimes.perDay(dosage).orElse(null);
        // an amount a day, ordered twice a day, could mean either
        boolean daily = charted.isDaily() && (often == null || often.compareTo(BigDecimal.ONE) == 0);
        OrderedDosage ordered = daily ? charted.asOneDose() : charted;
        Instant at = OrderTimes.due(dosage)
                .or(() -> Times.exact(order.getAuthoredOnElement()))
                .orElse(null);
        MedicationOrder read = new MedicationOrder(
                drug,
                therapy.map(TherapyMatch::product).orElse(null),
                codes.name(),
                ordered.dose(),
                ordered.doseUpTo(),
                daily ? BigDecimal.ONE : often,
                OrderTimes.duration(dosage)
                        .or(ordered::infusion)
                        .filter(hours -> !daily || hours.compareTo(OrderTimes.DAY) < 0)
                        .orElse(null),
                ordered.rate(),
                Routes.of(Codes.of(dosage.getRoute())),
                reason,
                indication(order),
                at,
                OrderTimes.timing(dosage),
                links(order),
                position != SIGNED_BEFORE,
                source);
        return new DraftOrder(
                read, therapy.map(TherapyMatch::therapy).orElse(null), ordered.chartedRate(), true, position);
    }

    private static OrderLinks links(MedicationRequest order) {
        Reference before = order.getPriorPrescription();
        Set<String> replaces = new HashSet<>();
        if (before.getReference() != null) {
            replaces.add(relative(before.getReference()));
        }
        identifier(before.getIdentifier()).ifPresent(replaces::add);
        Set<String> identifiers = order.getIdentifier().stream()
                .flatMap(i -> identifier(i).stream())
                .collect(Collectors.toSet());
        return new OrderLinks(identifiers, replaces);
    }

    /** As entries are named: without the base of a server and without a version. */
    private static String relative(String reference) {
        return reference.replaceFirst("/_history/.*$", "").replaceFirst("^https?://.*/(MedicationRequest/)", "$1");
    }

    private static Optional<String> identifier(Identifier identifier) {
        return identifier.hasValue()
                ? Optional.of(identifier.getSystem() + "|" + identifier.getValue())
                : Optional.empty();
    }

    /** The diagnosis it is ordered for; CRS where it is one of several. */
    private ConditionKind indication(MedicationRequest order) {
        List<ConditionKind> kinds = order.getReasonCode().stream()
                .map(Codes::of)
                .filter(c -> !c.isEmpty())
                .flatMap(c -> room.terminology().condition(c.codes(), c.text()).stream())
                .toList();
        return Stream.concat(kinds.stream().filter(k -> k == ConditionKind.CRS), kinds.stream())
                .findFirst()
                .orElse(null);
    }
}
