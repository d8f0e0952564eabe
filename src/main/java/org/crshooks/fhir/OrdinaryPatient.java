package org.crshooks.fhir;

import java.time.LocalDate;
import java.util.Set;
import org.crshooks.json.Token;

/** A living Patient with nothing that needs a FHIR parser. */
final class OrdinaryPatient implements OrdinaryReader.Resource {

    private static final Set<String> GENDERS = Set.of("male", "female", "other", "unknown");

    private final PlainElements elements;
    private final InertElements inert;
    private final ByteGuard guard;
    private LocalDate birthDate;

    OrdinaryPatient(PlainElements elements, InertElements inert, ByteGuard guard) {
        this.elements = elements;
        this.inert = inert;
        this.guard = guard;
    }

    @Override
    public void read(String name) {
        switch (name) {
            case "birthDate" -> {
                birthDate = UsualTime.day(elements.text());
                NotOrdinary.unless(birthDate != null);
            }
            case "gender" -> elements.oneOf(GENDERS);
            case "active" -> NotOrdinary.unless(guard.current() == Token.TRUE || guard.current() == Token.FALSE);
            case "name" -> elements.array(this::name);
            case "maritalStatus" -> inert.concept();
            case "generalPractitioner" -> inert.references();
            case "managingOrganization" -> inert.reference();
            default -> throw NotOrdinary.because();
        }
    }

    private void name() {
        elements.object(member -> {
            switch (member) {
                case "use", "text", "family" -> elements.passText();
                case "given", "prefix", "suffix" -> elements.array(elements::passText);
                default -> throw NotOrdinary.because();
            }
        });
    }

    @Override
    public Ordinary finish() {
        return new Ordinary(null, new Born(birthDate));
    }
}
