package org.crshooks.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.SupportReason;

/**
 * Why a support or drug is given. CRS, its signs and its therapy are known in many words; what else looks like a
 * diagnosis is another cause (F14, F22), and what cannot be read is not understood (R24).
 */
final class ReasonWords {

    private static final Pattern DUE_TO = Pattern.compile(
            "\\b(?:due to|secondary to|caused by|because of|attributed to|from)\\b|继发于|由于|归因于|因(?=.*所致)");
    private static final String LIMIT = " (?:(?:of|at|to|below|under|less|than|above|over|goal|target) )*\\d{2}";
    private static final Pattern SATURATION = Pattern.compile("\\b(?:spo2|sao2|sats?|saturation)" + LIMIT);
    private static final Pattern PRESSURE = Pattern.compile("\\b(?:map|sbp|bp|systolic)" + LIMIT);
    private static final Pattern AIRWAY = Pattern.compile("airway|气道");

    private static final Set<SupportReason> SIGNS = Set.of(SupportReason.HYPOTENSION, SupportReason.HYPOXIA);
    /** Named beside CRS they do not say that the support is for anything else. */
    private static final Set<SupportReason> BESIDE_CRS =
            Set.of(SupportReason.CRS, SupportReason.FEVER, SupportReason.DYSPNOEA, SupportReason.OTHER_CAUSE);

    private final Lexicon lexicon;
    private final Lexicon conditions;
    private final TherapyWords therapies;

    ReasonWords(Lexicon lexicon, Lexicon conditions, TherapyWords therapies) {
        this.lexicon = lexicon;
        this.conditions = conditions;
        this.therapies = therapies;
    }

    SupportReason read(List<Code> codes, String text) {
        Optional<SupportReason> coded = coded(codes);
        if (coded.isPresent() && coded.get() != SupportReason.NOT_RECORDED) {
            return coded.get();
        }
        String normal = NormalText.of(text);
        Optional<SupportReason> named = named(codes, text, normal);
        if (named.isPresent()) {
            return named.get();
        }
        boolean saysNothing = NoCause.is(normal);
        boolean diagnosis = !saysNothing && normal.chars().anyMatch(Character::isLetter)
                || codes.stream().anyMatch(SystemUris::isDiagnosis);
        boolean leftOpen = saysNothing && !diagnosis && (codes.isEmpty() || !normal.isEmpty());
        if (coded.isPresent() || leftOpen) {
            return SupportReason.NOT_RECORDED;
        }
        return diagnosis ? SupportReason.OTHER_CAUSE : SupportReason.NOT_UNDERSTOOD;
    }

    /** The first known code that names a reason; empty where no code is known. */
    private Optional<SupportReason> coded(List<Code> codes) {
        List<SupportReason> known = lexicon.coded(codes).targets().stream()
                .map(target -> reason(target.code()))
                .toList();
        Optional<SupportReason> condition = conditions.coded(codes).targets().stream()
                .findFirst()
                .map(target -> of(ConditionKind.fromCode(target.code()).orElseThrow()));
        return first(known).or(() -> condition).or(() -> known.stream().findFirst());
    }

    private static SupportReason of(ConditionKind diagnosis) {
        return switch (diagnosis) {
            case CRS -> SupportReason.CRS;
            case IEC_COMPLICATION -> SupportReason.THERAPY;
            case ICANS -> SupportReason.AIRWAY_PROTECTION;
            case FEVER, FEBRILE_NEUTROPENIA -> SupportReason.FEVER;
            case HYPOTENSION, SHOCK -> SupportReason.HYPOTENSION;
            case HYPOXIA -> SupportReason.HYPOXIA;
            case SLEEP_APNOEA -> SupportReason.SLEEP_APNOEA;
            default -> SupportReason.OTHER_CAUSE;
        };
    }

    /** Empty where the text names nothing that is known. */
    private Optional<SupportReason> named(List<Code> codes, String text, String normal) {
        List<SupportReason> all = known(normal);
        return switch (mention(codes, text)) {
            case CRS -> Optional.of(ofCrs(all, normal));
            case DENIED ->
                Optional.of(all.stream()
                        .filter(reason -> reason.forCrs().isNo())
                        .findFirst()
                        .orElse(SupportReason.OTHER_CAUSE));
            case THERAPY -> Optional.of(ofTherapy(all));
            case NONE -> cause(all, normal);
        };
    }

    private CrsMention mention(List<Code> codes, String text) {
        CrsMention mention = CrsMention.of(text);
        return mention == CrsMention.NONE && therapies.read(codes, text).isPresent() ? CrsMention.THERAPY : mention;
    }

    /** The sign that is named, or a purpose that is named first; else CRS, also beside another possible cause. */
    private static SupportReason ofCrs(List<SupportReason> all, String normal) {
        return all.stream()
                .filter(SIGNS::contains)
                .findFirst()
                .or(() -> first(all)
                        .filter(reason -> !BESIDE_CRS.contains(reason))
                        .filter(reason -> reason != SupportReason.AIRWAY_PROTECTION
                                || AIRWAY.matcher(normal).find()))
                .orElse(SupportReason.CRS);
    }

    /** The therapy beside another cause leaves open which of them the support is for. */
    private static SupportReason ofTherapy(List<SupportReason> all) {
        SupportReason named = first(all).orElse(SupportReason.THERAPY);
        boolean purpose = named.forCrs().isNo() && named != SupportReason.OTHER_CAUSE;
        return !purpose && all.contains(SupportReason.OTHER_CAUSE) ? SupportReason.NOT_UNDERSTOOD : named;
    }

    /** What follows "due to" decides; a sign counts where the cause of it is a sign too, or is said to be unknown. */
    private Optional<SupportReason> cause(List<SupportReason> all, String normal) {
        Matcher dueTo = DUE_TO.matcher(normal);
        if (!dueTo.find() || NoCause.is(normal.substring(dueTo.end()).strip())) {
            return first(all).or(() -> all.stream().findFirst());
        }
        SupportReason cause =
                first(known(normal.substring(dueTo.end()).strip())).orElse(SupportReason.OTHER_CAUSE);
        Optional<SupportReason> sign = first(
                        known(normal.substring(0, dueTo.start()).strip()))
                .filter(reason -> reason.forCrs().isYes());
        return cause.forCrs().isYes() && sign.isPresent() ? sign : Optional.of(cause);
    }

    private List<SupportReason> known(String normal) {
        List<SupportReason> known = new ArrayList<>();
        lexicon.names().codes(normal).forEach(code -> known.add(reason(code)));
        if (SATURATION.matcher(normal).find()) {
            known.add(SupportReason.HYPOXIA);
        }
        if (PRESSURE.matcher(normal).find()) {
            known.add(SupportReason.HYPOTENSION);
        }
        return known;
    }

    private static Optional<SupportReason> first(List<SupportReason> reasons) {
        return reasons.stream()
                .filter(reason -> reason != SupportReason.NOT_RECORDED)
                .findFirst();
    }

    private static SupportReason reason(String code) {
        return SupportReason.fromCode(code).orElseThrow();
    }
}
