package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;

/** Courses over days, charted closely enough to be worth drawing: resolution, refractory CRS, ICANS. */
record CourseStories(Instant start) {

    List<Story> all() {
        return List.of(
                new TwoDosesCourse(start).story(), new RefractoryCourse(start).story(), new IcansCourse(start).story());
    }
}
