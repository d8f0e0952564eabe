package org.crshooks.synthetic.course;

/** What is given in a cohort, with its codes: RxNorm ingredient and ATC. */
public enum Drug {
    NOREPINEPHRINE("norepinephrine", "7512", "C01CA03"),
    EPINEPHRINE("epinephrine", "3992", "C01CA24"),
    PHENYLEPHRINE("phenylephrine", "8163", "C01CA06"),
    DOPAMINE("dopamine", "3628", "C01CA04"),
    VASOPRESSIN("vasopressin", "11149", "H01BA01"),
    TOCILIZUMAB("tocilizumab", "612865", "L04AC07"),
    DEXAMETHASONE("dexamethasone", "3264", "H02AB02"),
    METHYLPREDNISOLONE("methylprednisolone", "6902", "H02AB04"),
    PARACETAMOL("paracetamol", "161", "N02BE01"),
    DIPHENHYDRAMINE("diphenhydramine", "3498", "R06AA02"),
    CEFEPIME("cefepime", "20481", "J01DE01"),
    CYCLOPHOSPHAMIDE("cyclophosphamide", "3002", "L01AA01"),
    SODIUM_CHLORIDE("sodium chloride 0.9 %", "313002", "B05XA03");

    private final String text;
    private final String rxnorm;
    private final String atc;

    Drug(String text, String rxnorm, String atc) {
        this.text = text;
        this.rxnorm = rxnorm;
        this.atc = atc;
    }

    public String text() {
        return text;
    }

    public String rxnorm() {
        return rxnorm;
    }

    public String atc() {
        return atc;
    }

    /** Tocilizumab and corticosteroids. */
    public boolean isAnticytokine() {
        return this == TOCILIZUMAB || this == DEXAMETHASONE || this == METHYLPREDNISOLONE;
    }
}
