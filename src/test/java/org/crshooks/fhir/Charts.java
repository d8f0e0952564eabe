package org.crshooks.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Ignored;

/** Charts of patient p1 on https://ehr.example.org/fhir for tests; single quotes stand for double ones. */
final class Charts {

    static final String BASE = "https://ehr.example.org/fhir";
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final ChartReader READER = new ChartReader(FhirContext.forR4Cached(), new TestTerminology());

    private Charts() {}

    static String json(String text) {
        return text.replace('\'', '"');
    }

    static BundlePage page(String text) {
        byte[] bytes = json(text).getBytes(StandardCharsets.UTF_8);
        return BundlePages.read(bytes, 0, bytes.length);
    }

    static BundlePage bundle(String... resources) {
        String entries = String.join(
                ",", Arrays.stream(resources).map(r -> "{'resource':" + r + "}").toList());
        return page("{'resourceType':'Bundle','type':'searchset','entry':[" + entries + "]}");
    }

    static Chart chart(BundlePage... pages) {
        return READER.read("p1", BASE, List.of(new Answer("all", Set.of(Channel.values()), List.of(pages))));
    }

    static ClinicalTimeline read(String... resources) {
        return chart(bundle(resources)).timeline();
    }

    /** The reasons for which anything was ignored, as {@code reference reason}. */
    static List<String> ignored(ClinicalTimeline timeline) {
        return timeline.ignored().stream()
                .map((Ignored i) -> i.source().reference() + " " + i.reason().code())
                .sorted()
                .toList();
    }

    /** An Observation at noon; {@code rest} begins with the value or the components. */
    static String observation(String code, String rest) {
        return "{'resourceType':'Observation','id':'o1','status':'final','code':" + coded(code)
                + ",'subject':{'reference':'Patient/p1'},'effectiveDateTime':'2026-01-05T12:00:00Z'," + rest + "}";
    }

    static String coded(String code) {
        return "{'coding':[{'system':'http://example.org','code':'" + code + "'}]}";
    }

    static String quantity(String value, String unit) {
        return "{'value':" + value + ",'system':'http://unitsofmeasure.org','code':'" + unit + "'}";
    }

    static String words(String value, String unit) {
        return "{'value':" + value + ",'unit':'" + unit + "'}";
    }
}
