package org.crshooks.trajectory;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.ResourceSlice;

/** Charts that are handed over as one Bundle, which is taken to hold all there is. */
public final class BundleCharts {

    private final PageReader pages;
    private final ChartSource charts;

    public BundleCharts(PageReader pages, ChartSource charts) {
        this.pages = pages;
        this.charts = charts;
    }

    /** @throws Refusal where it is no Bundle, or not of one patient */
    ClinicalTimeline chart(byte[] body) {
        BundlePage page = pages.read(body, 0, body.length);
        if (page.kind() != Kind.BUNDLE) {
            throw new Refusal(Problem.NOT_A_BUNDLE);
        }
        List<String> patients = page.resources().stream()
                .filter(slice -> "Patient".equals(slice.type()))
                .flatMap(BundleCharts::id)
                .toList();
        if (patients.size() != 1) {
            throw new Refusal(Problem.NOT_ONE_PATIENT);
        }
        Answer everything = new Answer("bundle", EnumSet.allOf(Channel.class), List.of(page));
        return charts.read(patients.get(0), null, List.of(everything)).timeline();
    }

    /** Two nameless ones are two. */
    private static Stream<String> id(ResourceSlice patient) {
        if (patient.id() != null) {
            return Stream.of(patient.id());
        }
        String url = patient.fullUrl();
        return url != null && url.startsWith("urn:uuid:")
                ? Stream.of(url.substring("urn:uuid:".length()))
                : Stream.of("", "");
    }
}
