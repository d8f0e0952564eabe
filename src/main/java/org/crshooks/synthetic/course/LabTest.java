package org.crshooks.synthetic.course;

/** The daily blood tests of a cohort. Values and limits are whole numbers of {@code 1/scale} of the unit. */
public enum LabTest {
    CREATININE("2160-0", "Creatinine", "mg/dL", 100, 50, 120),
    ALT("1742-6", "Alanine aminotransferase", "U/L", 1, 7, 40),
    BILIRUBIN("1975-2", "Bilirubin.total", "mg/dL", 10, 2, 12),
    CRP("1988-5", "C reactive protein", "mg/L", 1, 0, 5),
    FERRITIN("2276-4", "Ferritin", "ng/mL", 1, 30, 400),
    NEUTROPHILS("751-8", "Neutrophils", "10*9/L", 100, 180, 750),
    PLATELETS("777-3", "Platelets", "10*9/L", 1, 150, 400);

    private final String loinc;
    private final String text;
    private final String unit;
    private final int scale;
    private final int low;
    private final int high;

    LabTest(String loinc, String text, String unit, int scale, int low, int high) {
        this.loinc = loinc;
        this.text = text;
        this.unit = unit;
        this.scale = scale;
        this.low = low;
        this.high = high;
    }

    public String loinc() {
        return loinc;
    }

    public String text() {
        return text;
    }

    public String unit() {
        return unit;
    }

    /** 1, 10 or 100. */
    public int scale() {
        return scale;
    }

    public int low() {
        return low;
    }

    public int high() {
        return high;
    }
}
