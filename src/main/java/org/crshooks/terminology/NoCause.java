package org.crshooks.terminology;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Text in the place of a reason or cause that names none: "given as ordered", "unknown", "pending autopsy". */
final class NoCause {

    private static final Set<String> WORDS = Set.of(
            "a",
            "an",
            "and",
            "as",
            "at",
            "autopsy",
            "available",
            "awaiting",
            "awaited",
            "be",
            "been",
            "by",
            "cause",
            "causes",
            "charted",
            "clear",
            "data",
            "death",
            "determined",
            "doctor",
            "documented",
            "emergency",
            "entered",
            "etiology",
            "aetiology",
            "exam",
            "examination",
            "for",
            "from",
            "given",
            "icu",
            "in",
            "information",
            "is",
            "known",
            "md",
            "missing",
            "absent",
            "mortem",
            "n",
            "na",
            "necropsy",
            "needed",
            "nil",
            "no",
            "none",
            "not",
            "of",
            "on",
            "order",
            "ordered",
            "orders",
            "otherwise",
            "pathology",
            "pending",
            "per",
            "physician",
            "post",
            "postmortem",
            "prn",
            "protocol",
            "provided",
            "reason",
            "recorded",
            "report",
            "required",
            "routine",
            "scheduled",
            "see",
            "set",
            "specified",
            "standing",
            "stat",
            "stated",
            "still",
            "tbd",
            "the",
            "to",
            "unable",
            "uncertain",
            "unclear",
            "undetermined",
            "unk",
            "unknown",
            "unspecified",
            "unstated",
            "urgent",
            "was",
            "yet");

    private static final Pattern CHINESE = Pattern.compile(
            "(?:死亡|病因|死因|原因|目前|暂|尚|待|需要时|必要时|遵|按|医嘱|常规|未|不|明|知|详|清|定|查|无|记录|注明|说明|尸检|结果|中|确定|紧急|急诊|执行|给药|用药)+");

    private NoCause() {}

    /** @param normal as {@link NormalText} gives it; empty names no cause either */
    static boolean is(String normal) {
        return CHINESE.matcher(normal).matches()
                || Arrays.stream(normal.split(" ")).allMatch(word -> word.isEmpty() || WORDS.contains(word));
    }
}
