package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.clinical.Route;
import org.crshooks.terminology.Code;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "IV, INTRAVENOUS",
        "IV infusion, INTRAVENOUS",
        "IV piggyback, INTRAVENOUS",
        "i.v. gtt, INTRAVENOUS",
        "IV (over 60 min), INTRAVENOUS",
        "IVPB, INTRAVENOUS",
        "Intravenous drip, INTRAVENOUS",
        "ivgtt, INTRAVENOUS",
        "静脉滴注, INTRAVENOUS",
        "iv泵入, INTRAVENOUS",
        "SC injection, SUBCUTANEOUS",
        "subcutaneous, SUBCUTANEOUS",
        "PO tablet, ORAL",
        "IM injection, INTRAMUSCULAR",
        "IV/PO, OTHER",
        "intravitreal, OTHER",
        "five drops, OTHER",
        "topical, LOCAL",
    })
    @DisplayName("O1 N7 a route in words or abbreviations")
    void words(String text, Route expected) {
        assertThat(Routes.of(new Codes(List.of(), text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"IVDRIP", "IVCI", "IVINJBOL", "IVSPUSH", "IVPB"})
    @DisplayName("O1 an intravenous code without a display")
    void codes(String code) {
        Code route = new Code("http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration", code);
        assertThat(Routes.of(new Codes(List.of(route), null))).isEqualTo(Route.INTRAVENOUS);
    }
}
