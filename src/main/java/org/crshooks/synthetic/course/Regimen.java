package org.crshooks.synthetic.course;

/** The therapies of a cohort, with the codes that charts carry, and how long after a dose a fever is CRS (F25). */
public enum Regimen {
    AXI_CEL(Kind.CAR_T, "axicabtagene ciloleucel", "1987398", "L01XL03"),
    BREXU_CEL(Kind.CAR_T, "brexucabtagene autoleucel", "2387277", "L01XL06"),
    TISA_CEL(Kind.CAR_T, "tisagenlecleucel", "1986438", "L01XL04"),
    LISO_CEL(Kind.CAR_T, "lisocabtagene maraleucel", "2479136", "L01XL08"),
    IDE_CEL(Kind.CAR_T, "idecabtagene vicleucel", "2536430", "L01XL07"),
    CILTA_CEL(Kind.CAR_T, "ciltacabtagene autoleucel", "2594775", "L01XL05"),
    TECLISTAMAB(Kind.BISPECIFIC, "teclistamab", null, "L01FX24"),
    ELRANATAMAB(Kind.BISPECIFIC, "elranatamab", null, "L01FX32"),
    TALQUETAMAB(Kind.BISPECIFIC, "talquetamab", null, "L01FX29"),
    EPCORITAMAB(Kind.BISPECIFIC, "epcoritamab", "2637392", "L01FX27"),
    HAPLO(Kind.TRANSPLANT, "Haploidentical peripheral blood stem cell transplant", null, null);

    /** Kind of therapy. */
    public enum Kind {
        CAR_T(30),
        /** Given under the skin, in rising doses. */
        BISPECIFIC(18),
        TRANSPLANT(10);

        private final int days;

        Kind(int days) {
            this.days = days;
        }

        /** F25: a fever up to so many days after a dose is graded. */
        public int days() {
            return days;
        }
    }

    private final Kind kind;
    private final String text;
    private final String rxnorm;
    private final String atc;

    Regimen(Kind kind, String text, String rxnorm, String atc) {
        this.kind = kind;
        this.text = text;
        this.rxnorm = rxnorm;
        this.atc = atc;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** RxNorm ingredient; null where there is none. */
    public String rxnorm() {
        return rxnorm;
    }

    /** Null where there is none. */
    public String atc() {
        return atc;
    }
}
