package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;

/** All demo patients, and the practitioner in whose name a demo client may call. */
public final class DemoPatients {

    private DemoPatients() {}

    /**
     * The resources of every story, each with its own id.
     *
     * @param start the moment at which the stories stand; nothing in them lies after it
     */
    public static List<Resource> resources(Instant start) {
        Stream<Story> stories = Stream.of(
                        new CellTherapyStories(start).all(),
                        new PressorStories(start).all(),
                        new OxygenStories(start).all(),
                        new OtherCauseStories(start).all(),
                        new VendorStories(start).all(),
                        new CourseStories(start).all())
                .flatMap(List::stream);
        return Stream.concat(Stream.of(practitioner()), stories.flatMap(story -> story.resources().stream()))
                .toList();
    }

    private static Practitioner practitioner() {
        Practitioner practitioner = new Practitioner().setActive(true);
        practitioner.setId("demo-practitioner");
        practitioner.addName().setFamily("Demo").addGiven("Robin").addPrefix("Dr");
        practitioner
                .addIdentifier()
                .setSystem("https://crshooks.org/fhir/demo-practitioner")
                .setValue("demo-practitioner");
        return practitioner;
    }
}
