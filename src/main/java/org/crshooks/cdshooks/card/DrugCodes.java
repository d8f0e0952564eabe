package org.crshooks.cdshooks.card;

import java.util.List;
import java.util.Map;
import org.crshooks.clinical.Drug;

/** Codes of the drugs that are dosed, by ingredient (RxNorm), by ATC and in our own code system. */
final class DrugCodes {

    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String OWN = "https://crshooks.org/fhir/CodeSystem/crs-drug";

    private record Public(String rxnorm, String atc) {}

    private static final Map<Drug, Public> PUBLIC = Map.of(
            Drug.TOCILIZUMAB, new Public("612865", "L04AC07"),
            Drug.DEXAMETHASONE, new Public("3264", "H02AB02"),
            Drug.METHYLPREDNISOLONE, new Public("6902", "H02AB04"),
            Drug.HYDROCORTISONE, new Public("5492", "H02AB09"),
            Drug.ANAKINRA, new Public("72435", "L04AC03"),
            Drug.PARACETAMOL, new Public("161", "N02BE01"));

    private DrugCodes() {}

    static List<Coding> of(Drug drug, String display) {
        Coding own = new Coding(drug.code(), OWN, display);
        Public codes = PUBLIC.get(drug);
        return codes == null
                ? List.of(own)
                : List.of(new Coding(codes.rxnorm(), RXNORM, null), new Coding(codes.atc(), ATC, null), own);
    }
}
