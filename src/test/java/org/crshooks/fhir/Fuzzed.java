package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.crshooks.Budget;
import org.crshooks.clinical.Channel;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** What holds for whatever bytes a FHIR server or a client sends. */
public final class Fuzzed {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final ResourceParser PARSER = new ResourceParser(CONTEXT);
    private static final ChartReader FULL =
            new ChartReader(CONTEXT, new TestTerminology(), ReadingMode.FULL, ZoneOffset.UTC);
    private static final int PLENTY = 50;

    private Fuzzed() {}

    /** Nothing is thrown while a page is cut, and each resource let through is parsed at a bounded cost. */
    public static void guard(byte[] bytes) {
        byte[] before = bytes.clone();
        BundlePage page = Budget.within(bytes.length, () -> BundlePages.read(bytes, 0, bytes.length));
        assertThat(bytes).isEqualTo(before);
        page.resources().stream().filter(ResourceSlice::readable).limit(PLENTY).forEach(Fuzzed::finishes);
    }

    /** Ends, by a resource or by an exception, but not by a lack of stack, heap or patience. */
    private static void finishes(ResourceSlice slice) {
        Budget.within(slice.json().length(), () -> PARSER.parse(slice));
        Budget.within(slice.json().length(), () -> {
            try {
                IParser parser = CONTEXT.newJsonParser();
                IBaseResource parsed = parser.parseResource(slice.json());
                return parsed.fhirType();
            } catch (RuntimeException refused) {
                return null;
            }
        });
    }

    /**
     * Any bytes are a chart: what is wrong with them makes something unknown, never an exception, and the sieve reads them
     * as the FHIR parser does.
     */
    public static void chart(byte[] bytes) {
        Chart sieve = Budget.within(bytes.length, () -> read(Charts.READER, bytes));
        assertThat(sieve.timeline()).isNotNull();
        assertThat(read(FULL, bytes)).isEqualTo(sieve);
    }

    private static Chart read(ChartReader reader, byte[] bytes) {
        BundlePage page = BundlePages.read(bytes, 0, bytes.length);
        return reader.read("p1", Charts.BASE, List.of(new Answer("all", Set.of(Channel.values()), List.of(page))));
    }
}
