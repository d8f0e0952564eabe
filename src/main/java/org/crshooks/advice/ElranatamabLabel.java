package org.crshooks.advice;

import org.crshooks.clinical.Exposure;

/** The label of elranatamab, which grades in its own way, of the ASTCT type (T9). */
public final class ElranatamabLabel {

    /** Id of the scale that its actions follow. */
    public static final String SCALE = "astct-2019";

    static final String PRODUCT = "elranatamab";

    private ElranatamabLabel() {}

    public static boolean appliesTo(Exposure exposure) {
        return exposure.product() != null && PRODUCT.equals(exposure.product().code());
    }
}
