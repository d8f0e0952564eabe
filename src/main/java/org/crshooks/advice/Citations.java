package org.crshooks.advice;

/** Where the advice comes from, each as a bibliographic fact. */
final class Citations {

    /** The review named S1 in the interpretations. */
    static final Citation REVIEW = new Citation(
            "CAR-T review 2025: Research progress of CAR-T in the treatment of CRS in acute lymphoblastic leukemia,"
                    + " Practical Journal of Clinical Medicine 2025;22(5)",
            2025,
            null);

    /** The topic review named S2 in the interpretations; it prints no year. */
    static final Citation TOPIC = new Citation("CRS topic review: Cytokine release syndrome", Citation.NO_YEAR, null);

    static final Citation ASTCT = new Citation(
            "ASTCT consensus: Lee DW et al., Biol Blood Marrow Transplant 2019;25:625",
            2019,
            "https://doi.org/10.1016/j.bbmt.2018.12.758");

    static final Citation CTCAE = new Citation(
            "NCI CTCAE v5.0", 2017, "https://ctep.cancer.gov/protocoldevelopment/electronic_applications/ctc.htm");

    static final Citation ASCO = new Citation(
            "ASCO guideline: Santomasso BD et al., J Clin Oncol 2021;39:3978",
            2021,
            "https://doi.org/10.1200/JCO.21.01992");

    /** Label analysis of 45 patients. */
    static final Citation TOCILIZUMAB_ANALYSIS = new Citation(
            "FDA approval summary of tocilizumab: Le RQ et al., Oncologist 2018;23:943",
            2018,
            "https://doi.org/10.1634/theoncologist.2018-0028");

    static final Citation TOCILIZUMAB_LABEL = new Citation(
            "Tocilizumab, US prescribing information",
            2017,
            "https://www.accessdata.fda.gov/scripts/cder/daf/index.cfm?event=overview.process&ApplNo=125276");

    static final Citation BLINATUMOMAB_LABEL = new Citation(
            "Blinatumomab, US prescribing information",
            Citation.NO_YEAR,
            "https://www.accessdata.fda.gov/scripts/cder/daf/index.cfm?event=overview.process&ApplNo=125557");

    static final Citation ELRANATAMAB_LABEL = new Citation(
            "Elranatamab, US prescribing information",
            2023,
            "https://www.accessdata.fda.gov/scripts/cder/daf/index.cfm?event=overview.process&ApplNo=761345");

    static final Citation EARLY_INTERVENTION = new Citation(
            "Early intervention in children: Gardner RA et al., Blood 2019;134:2149",
            2019,
            "https://doi.org/10.1182/blood.2019001463");

    static final Citation ZUMA_1_COHORT_6 = new Citation(
            "ZUMA-1 cohort 6: Oluwole OO et al., Br J Haematol 2021;194:690",
            2021,
            "https://doi.org/10.1111/bjh.17527");

    private Citations() {}
}
