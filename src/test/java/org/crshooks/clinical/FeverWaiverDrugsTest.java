package org.crshooks.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.crshooks.chart.Situation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which drugs take the place of a fever, drug by drug. */
class FeverWaiverDrugsTest {

    private static final Set<Drug> WAIVING = EnumSet.of(
            Drug.PARACETAMOL,
            Drug.METAMIZOLE,
            Drug.IBUPROFEN,
            Drug.OTHER_NSAID,
            Drug.TOCILIZUMAB,
            Drug.SARILUMAB,
            Drug.SILTUXIMAB,
            Drug.CLAZAKIZUMAB,
            Drug.ANAKINRA,
            Drug.EMAPALUMAB,
            Drug.ETANERCEPT,
            Drug.INFLIXIMAB,
            Drug.RUXOLITINIB,
            Drug.DEXAMETHASONE,
            Drug.METHYLPREDNISOLONE,
            Drug.HYDROCORTISONE,
            Drug.PREDNISONE,
            Drug.PREDNISOLONE,
            Drug.OTHER_CORTICOSTEROID);

    @DisplayName("F7: fever is waived by antipyretics and anticytokine drugs, and by nothing else")
    @ParameterizedTest
    @EnumSource(Drug.class)
    void waivesFever(Drug drug) {
        var assessment = Situation.of("T 39.0@40; T 37.0@71; BP 85@71; RA 97@71")
                .given(drug, "41")
                .assess();

        assertThat(assessment.scale("astct-2019").grade().floor()).isEqualTo(WAIVING.contains(drug) ? 2 : 0);
    }
}
