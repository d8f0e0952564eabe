package org.crshooks.terminology;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.clinical.SupportReason;

/** Why a support or drug is given. Whatever is recorded and is no sign of CRS is another cause (F22). */
final class ReasonWords {

    private static final Pattern DUE_TO = Pattern.compile(
            "\\b(?:due to|secondary to|caused by|because of|attributed to|from)\\b|继发于|由于|归因于|因(?=.*所致)");
    private static final Pattern OF_CRS = Pattern.compile("\\b(?:car t|cart|immunotherapy|immune effector)\\b");

    private final Lexicon lexicon;

    ReasonWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    SupportReason read(List<Code> codes, String text) {
        CodeTable.Found found = lexicon.coded(codes);
        if (!found.isEmpty()) {
            return reason(found.targets().get(0).code());
        }
        String normal = NormalText.of(text);
        if (!normal.isEmpty()) {
            return named(normal);
        }
        boolean anyCode = codes.stream().anyMatch(code -> code != null && code.code() != null);
        return anyCode ? SupportReason.OTHER_CAUSE : SupportReason.NOT_RECORDED;
    }

    private SupportReason named(String normal) {
        Matcher dueTo = DUE_TO.matcher(normal);
        if (dueTo.find() && dueTo.end() < normal.length()) {
            String cause = normal.substring(dueTo.end()).strip();
            SupportReason of = first(cause).orElse(SupportReason.OTHER_CAUSE);
            if (!of.allowsCrs() && !OF_CRS.matcher(cause).find()) {
                return of;
            }
            String sign = normal.substring(0, dueTo.start()).strip();
            return first(sign)
                    .filter(SupportReason::allowsCrs)
                    .orElse(of == SupportReason.OTHER_CAUSE ? SupportReason.CRS : of);
        }
        return first(normal).orElse(SupportReason.OTHER_CAUSE);
    }

    /** The first reason named; a sign named beside CRS is that sign. */
    private Optional<SupportReason> first(String normal) {
        List<SupportReason> reasons =
                lexicon.names().codes(normal).stream().map(ReasonWords::reason).toList();
        if (!reasons.isEmpty() && reasons.get(0) == SupportReason.CRS) {
            return reasons.stream()
                    .filter(r -> r == SupportReason.HYPOTENSION || r == SupportReason.HYPOXIA)
                    .findFirst()
                    .or(() -> Optional.of(SupportReason.CRS));
        }
        return reasons.stream().findFirst();
    }

    private static SupportReason reason(String code) {
        return SupportReason.fromCode(code).orElseThrow();
    }
}
