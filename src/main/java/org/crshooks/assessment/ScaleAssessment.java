package org.crshooks.assessment;

import org.crshooks.episode.Peak;
import org.crshooks.grading.GradeResult;

/** One scale: the grade now and the highest of the episode; {@code peak} is null where there was no episode. */
public record ScaleAssessment(GradeResult grade, Peak peak) {}
