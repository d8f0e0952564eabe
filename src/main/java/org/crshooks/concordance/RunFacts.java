package org.crshooks.concordance;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run read, as its report states it.
 *
 * @param patients patients read
 * @param episodes episodes that began; the report says so where it counts another number
 * @param files files read
 * @param ignored entries of charts that were not used, by reason: a code that the bundles name as {@code reason.<code>};
 *     a code without a name is shown as it is. In the order of the codes
 * @param ruleVersion version of the program and its rules
 * @param asOf the moment at which charts were read, in words or as an instant; null where every chart was read to its end
 */
public record RunFacts(
        long patients, long episodes, long files, Map<String, Long> ignored, String ruleVersion, String asOf) {

    public RunFacts {
        ignored = Collections.unmodifiableMap(new TreeMap<>(ignored));
    }
}
