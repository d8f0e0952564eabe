package org.crshooks.cdshooks.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Drug;
import org.crshooks.terminology.Code;
import org.crshooks.terminology.ObservationKind;
import org.crshooks.terminology.Terminology;

/**
 * Tells from a prefetch template which channels its answer covers. A template that narrows the search in a way not
 * understood here covers none: its resources are used, but an empty answer proves nothing.
 */
final class QuestionChannels {

    /** Without each of these a list of drugs is too short for "no drug given" to follow from an empty answer. */
    private static final Set<Drug> DRUGS_TO_ASK_FOR = EnumSet.of(
            Drug.NOREPINEPHRINE,
            Drug.EPINEPHRINE,
            Drug.PHENYLEPHRINE,
            Drug.DOPAMINE,
            Drug.VASOPRESSIN,
            Drug.PARACETAMOL,
            Drug.TOCILIZUMAB,
            Drug.DEXAMETHASONE,
            Drug.CRYSTALLOID);

    private static final Set<Channel> VITAL_SIGNS =
            EnumSet.of(Channel.TEMPERATURE, Channel.BLOOD_PRESSURE, Channel.OXYGENATION);

    private final Terminology terminology;

    QuestionChannels(Terminology terminology) {
        this.terminology = terminology;
    }

    Set<Channel> of(String template) {
        Search search = Search.parse(template);
        if (!search.isWhole()) {
            return Set.of();
        }
        return switch (search.type()) {
            case "Observation" -> observations(search);
            case "MedicationAdministration" -> medications(search.codes());
            case "MedicationRequest" -> unlessNarrowed(search, Channel.ORDER);
            case "Procedure" -> procedures(search);
            case "Condition" -> unlessNarrowed(search, Channel.CONDITION);
            case "Encounter" -> unlessNarrowed(search, Channel.ENCOUNTER);
            case "AdverseEvent" -> unlessNarrowed(search, Channel.ADVERSE_EVENT);
            case "DeviceUseStatement" -> unlessNarrowed(search, Channel.DEVICE_USE);
            case "DiagnosticReport" -> unlessNarrowed(search, Channel.REPORT);
            case "ServiceRequest" -> unlessNarrowed(search, Channel.TEST_ORDER);
            default -> Set.of();
        };
    }

    private Set<Channel> observations(Search search) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (!search.codes().isEmpty()) {
            search.codes().stream()
                    .flatMap(code -> terminology.observation(List.of(code), "").stream())
                    .flatMap(observed -> channel(observed.kind()).stream())
                    .forEach(channels::add);
        } else if (search.categories().isEmpty()) {
            channels.addAll(VITAL_SIGNS);
            channels.addAll(Set.of(Channel.LABS, Channel.WEIGHT, Channel.DEATH, Channel.NEUROLOGY));
        } else {
            if (search.categories().contains("vital-signs")) {
                channels.addAll(VITAL_SIGNS);
            }
            if (search.categories().contains("laboratory")) {
                channels.add(Channel.LABS);
            }
        }
        return channels;
    }

    private static Optional<Channel> channel(ObservationKind kind) {
        return switch (kind) {
            case TEMPERATURE -> Optional.of(Channel.TEMPERATURE);
            case SPO2, SPO2_ROOM_AIR, OXYGEN_FLOW, FIO2, OXYGEN_DEVICE, VENTILATION_MODE ->
                Optional.of(Channel.OXYGENATION);
            case BLOOD_PRESSURE_PANEL, SYSTOLIC, DIASTOLIC, MEAN_PRESSURE -> Optional.of(Channel.BLOOD_PRESSURE);
            case WEIGHT, HEIGHT -> Optional.of(Channel.WEIGHT);
            case LAB -> Optional.of(Channel.LABS);
            case CAUSE_OF_DEATH -> Optional.of(Channel.DEATH);
            case ICE_SCORE, CAPD_SCORE, CONSCIOUSNESS_LEVEL, SEIZURE, MOTOR_WEAKNESS, CEREBRAL_OEDEMA ->
                Optional.of(Channel.NEUROLOGY);
            case VITAL_SIGNS_PANEL, CRS_GRADE -> Optional.empty();
        };
    }

    private Set<Channel> medications(List<Code> codes) {
        if (codes.isEmpty()) {
            return EnumSet.of(Channel.MEDICATION_ADMINISTRATION, Channel.THERAPY);
        }
        Set<Channel> channels = therapies(codes);
        Set<Drug> drugs = EnumSet.noneOf(Drug.class);
        codes.forEach(code -> terminology.drug(List.of(code), "").ifPresent(drugs::add));
        if (drugs.containsAll(DRUGS_TO_ASK_FOR)) {
            channels.add(Channel.MEDICATION_ADMINISTRATION);
        }
        return channels;
    }

    private Set<Channel> procedures(Search search) {
        Set<Channel> channels = EnumSet.copyOf(therapies(search.codes()));
        channels.addAll(unlessNarrowed(search, Channel.PROCEDURE));
        return channels;
    }

    private Set<Channel> therapies(List<Code> codes) {
        List<Code> therapies = new ArrayList<>(codes);
        therapies.removeIf(code -> terminology.therapy(List.of(code), "").isEmpty());
        return codes.isEmpty() || !therapies.isEmpty() ? EnumSet.of(Channel.THERAPY) : EnumSet.noneOf(Channel.class);
    }

    private static Set<Channel> unlessNarrowed(Search search, Channel channel) {
        return search.codes().isEmpty() && search.categories().isEmpty() ? EnumSet.of(channel) : Set.of();
    }
}
