package org.crshooks.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The drugs that the rules name, by ingredient; the codes of CodeSystem {@code crs-drug}. */
public enum Drug {
    NOREPINEPHRINE(DrugClass.VASOPRESSOR),
    EPINEPHRINE(DrugClass.VASOPRESSOR),
    PHENYLEPHRINE(DrugClass.VASOPRESSOR),
    DOPAMINE(DrugClass.VASOPRESSOR),
    ANGIOTENSIN_II(DrugClass.VASOPRESSOR),
    METARAMINOL(DrugClass.VASOPRESSOR),
    EPHEDRINE(DrugClass.VASOPRESSOR),
    VASOPRESSIN(DrugClass.VASOPRESSIN_ANALOGUE),
    TERLIPRESSIN(DrugClass.VASOPRESSIN_ANALOGUE),
    MILRINONE(DrugClass.INOTROPE),
    DOBUTAMINE(DrugClass.INOTROPE),
    LEVOSIMENDAN(DrugClass.INOTROPE),
    METHYLENE_BLUE(DrugClass.NAMED_ONLY_PRESSOR),
    HYDROXOCOBALAMIN(DrugClass.NAMED_ONLY_PRESSOR),
    MIDODRINE(DrugClass.NAMED_ONLY_PRESSOR),
    DROXIDOPA(DrugClass.NAMED_ONLY_PRESSOR),
    PARACETAMOL(DrugClass.ANTIPYRETIC),
    METAMIZOLE(DrugClass.ANTIPYRETIC),
    IBUPROFEN(DrugClass.NSAID),
    OTHER_NSAID(DrugClass.NSAID),
    TOCILIZUMAB(DrugClass.IL6_BLOCKER),
    SARILUMAB(DrugClass.IL6_BLOCKER),
    SILTUXIMAB(DrugClass.IL6_BLOCKER),
    CLAZAKIZUMAB(DrugClass.IL6_BLOCKER),
    ANAKINRA(DrugClass.ANTICYTOKINE),
    EMAPALUMAB(DrugClass.ANTICYTOKINE),
    ETANERCEPT(DrugClass.ANTICYTOKINE),
    INFLIXIMAB(DrugClass.ANTICYTOKINE),
    RUXOLITINIB(DrugClass.ANTICYTOKINE),
    DEXAMETHASONE(DrugClass.CORTICOSTEROID),
    METHYLPREDNISOLONE(DrugClass.CORTICOSTEROID),
    HYDROCORTISONE(DrugClass.CORTICOSTEROID),
    PREDNISONE(DrugClass.CORTICOSTEROID),
    PREDNISOLONE(DrugClass.CORTICOSTEROID),
    OTHER_CORTICOSTEROID(DrugClass.CORTICOSTEROID),
    DIPHENHYDRAMINE(DrugClass.ANTIHISTAMINE),
    CHLORPHENAMINE(DrugClass.ANTIHISTAMINE),
    PROMETHAZINE(DrugClass.ANTIHISTAMINE),
    CETIRIZINE(DrugClass.ANTIHISTAMINE),
    OTHER_ANTIHISTAMINE(DrugClass.ANTIHISTAMINE),
    PETHIDINE(DrugClass.OPIOID),
    MORPHINE(DrugClass.OPIOID),
    OTHER_OPIOID(DrugClass.OPIOID),
    CRYSTALLOID(DrugClass.FLUID),
    COLLOID(DrugClass.FLUID),
    FRESH_FROZEN_PLASMA(DrugClass.COAGULATION_PRODUCT),
    CRYOPRECIPITATE(DrugClass.COAGULATION_PRODUCT),
    FIBRINOGEN_CONCENTRATE(DrugClass.COAGULATION_PRODUCT),
    ANTIBACTERIAL(DrugClass.ANTIMICROBIAL),
    SARGRAMOSTIM(DrugClass.GM_CSF),
    CYCLOPHOSPHAMIDE(DrugClass.THIRD_LINE),
    DASATINIB(DrugClass.THIRD_LINE),
    IBRUTINIB(DrugClass.THIRD_LINE),
    ALEMTUZUMAB(DrugClass.THIRD_LINE),
    ETOPOSIDE(DrugClass.THIRD_LINE),
    FLUDARABINE(DrugClass.OTHER),
    BENDAMUSTINE(DrugClass.OTHER),
    MELPHALAN(DrugClass.OTHER),
    BUSULFAN(DrugClass.OTHER),
    TREOSULFAN(DrugClass.OTHER),
    THIOTEPA(DrugClass.OTHER),
    /** Lymphodepletion or conditioning whose drugs are not named. */
    OTHER_CONDITIONING(DrugClass.OTHER),
    METOPROLOL(DrugClass.OTHER),
    OTHER(DrugClass.OTHER);

    private final DrugClass drugClass;
    private final String code;

    Drug(DrugClass drugClass) {
        this.drugClass = drugClass;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public DrugClass drugClass() {
        return drugClass;
    }

    public boolean is(DrugClass candidate) {
        return drugClass == candidate;
    }

    /** The code in CodeSystem {@code crs-drug}, such as {@code angiotensin-ii}. */
    public String code() {
        return code;
    }

    public static Optional<Drug> fromCode(String code) {
        return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
    }

    /** Lowers a fever by itself, so that the fever criterion is waived (F7). */
    public boolean isAntipyretic() {
        return drugClass == DrugClass.ANTIPYRETIC || drugClass == DrugClass.NSAID;
    }

    /** Treats CRS: IL-6 blockade, other anticytokine drugs or a corticosteroid (F7, C4d). */
    public boolean isAnticytokine() {
        return drugClass == DrugClass.IL6_BLOCKER
                || drugClass == DrugClass.ANTICYTOKINE
                || drugClass == DrugClass.CORTICOSTEROID;
    }

    /** Lymphodepletes before effector cells or conditions for a transplant (T2). */
    public boolean isConditioning() {
        return switch (this) {
            case CYCLOPHOSPHAMIDE,
                    FLUDARABINE,
                    BENDAMUSTINE,
                    MELPHALAN,
                    BUSULFAN,
                    TREOSULFAN,
                    THIOTEPA,
                    OTHER_CONDITIONING -> true;
            default -> false;
        };
    }

    /** Any drug of the pressor tables, vasopressin and terlipressin included. */
    public boolean isPressor() {
        return drugClass == DrugClass.VASOPRESSOR || drugClass == DrugClass.VASOPRESSIN_ANALOGUE;
    }
}
