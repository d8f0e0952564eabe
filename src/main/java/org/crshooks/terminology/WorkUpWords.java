package org.crshooks.terminology;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.WorkUpLabs;
import org.crshooks.clinical.WorkUpTest;

/** Which tests of the work-up an order or report is for; one order may name several. */
final class WorkUpWords {

    private final Lexicon lexicon;
    private final ObservationWords observations;

    WorkUpWords(Lexicon lexicon, ObservationWords observations) {
        this.lexicon = lexicon;
        this.observations = observations;
    }

    Set<WorkUpTest> read(List<Code> codes, String text) {
        Set<WorkUpTest> tests = EnumSet.noneOf(WorkUpTest.class);
        observations
                .read(codes, text)
                .filter(observed -> observed.lab() != null)
                .flatMap(observed -> WorkUpLabs.testOf(observed.lab()))
                .ifPresent(tests::add);
        lexicon.read(codes, text)
                .forEach(code -> tests.add(WorkUpTest.fromCode(code).orElseThrow()));
        return tests;
    }
}
