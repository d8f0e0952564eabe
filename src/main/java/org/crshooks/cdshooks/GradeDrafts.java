package org.crshooks.cdshooks;

import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.GradeDraft;

/** Makes the grade of one scale into a resource for the client to create. */
@FunctionalInterface
public interface GradeDrafts {

    /** @param preceding identifier of the grade before it; null for the first */
    GradeDraft draft(Assessment assessment, String scale, String preceding, String patientId, Locale locale);
}
