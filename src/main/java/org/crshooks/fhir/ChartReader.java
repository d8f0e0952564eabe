package org.crshooks.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.TimelineBuilder;
import org.crshooks.fact.Source;
import org.crshooks.terminology.RememberedTerminology;
import org.crshooks.terminology.Terminology;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads FHIR resources into a timeline. Immutable and thread-safe. */
public final class ChartReader {

    /** Read before the others, or where another refers to it. */
    private static final Set<String> WITH_OTHERS = Set.of("Patient", "Medication", "Device");

    private final ResourceParser parser;
    private final Terminology terminology;
    private final ReadingMode mode;
    private final ZoneId zone;

    /** A reader by {@link ReadingMode#SIEVE} of a site in UTC. */
    public ChartReader(FhirContext context, Terminology terminology) {
        this(context, terminology, ReadingMode.SIEVE, ZoneOffset.UTC);
    }

    /** @param zone of the site, for what is charted by the day */
    public ChartReader(FhirContext context, Terminology terminology, ReadingMode mode, ZoneId zone) {
        this.parser = new ResourceParser(context);
        this.terminology = terminology;
        this.mode = mode;
        this.zone = zone;
    }

    /**
     * Reads what can be read; nothing unusable stops the rest, it is listed as ignored. Never throws for what a client
     * sent.
     *
     * @param patientId id of the patient in context
     * @param fhirBase base URL of the EHR's FHIR server; null where not given
     */
    public Chart read(String patientId, String fhirBase, List<Answer> answers) {
        ChartEntries entries = new ChartEntries(answers, parser, mode, fhirBase);
        TimelineBuilder timeline = ClinicalTimeline.builder();
        Chartroom room = new Chartroom(new RememberedTerminology(terminology), entries, timeline, zone);
        PatientMatch match = new PatientMatch(patientId, fhirBase);

        boolean otherPatient = false;
        for (Entry entry : entries.all()) {
            if ("Patient".equals(entry.slice().type())) {
                otherPatient |= readPatient(entry, match, room);
            }
        }
        Transplants transplants = new Transplants();
        Readers readers = new Readers(room, transplants);
        for (Entry entry : entries.all()) {
            if (!WITH_OTHERS.contains(entry.slice().type())) {
                read(entry, match, room, readers);
            }
        }
        transplants.finish(timeline);
        answers.forEach(answer -> lost(answer, room));
        new Answers(entries).byChannel(answers).forEach(timeline::answered);
        return new Chart(timeline.build(), entries.sources(), otherPatient);
    }

    /**
     * Reads the orders that are being written, each on its own; resources of other types are passed over. Never throws
     * for what a client sent.
     */
    public Drafts drafts(String patientId, String fhirBase, BundlePage draftOrders) {
        Answer answer = new Answer("draftOrders", Set.of(), List.of(draftOrders));
        ChartEntries entries = new ChartEntries(List.of(answer), parser, mode, fhirBase);
        TimelineBuilder unused = ClinicalTimeline.builder();
        OrderReader reader = new OrderReader(new Chartroom(terminology, entries, unused, zone));
        PatientMatch match = new PatientMatch(patientId, fhirBase);
        List<DraftOrder> orders = new ArrayList<>();
        int position = 0;
        for (Entry entry : entries.all()) {
            if ("MedicationRequest".equals(entry.slice().type())) {
                if (entry.readable() && !match.isAbout(entry.resource())) {
                    unused.ignore(entry.source(), Reason.OTHER_PATIENT);
                } else {
                    orders.addAll(reader.readDraft(entry, position));
                    position++;
                }
            }
        }
        return new Drafts(orders, unused.build().ignored());
    }

    /** Names the entries that hold nothing readable, such as {@code labs.entry[3]} (F28). */
    private static void lost(Answer answer, Chartroom room) {
        answer.pages().stream()
                .flatMap(page -> page.lost().stream())
                .map(name -> name.startsWith("entry[") ? answer.key() + "." + name : name)
                .forEach(name -> room.ignore(new Source(name), Reason.UNREADABLE));
    }

    /** Whether the Patient resource is somebody else. */
    private static boolean readPatient(Entry entry, PatientMatch match, Chartroom room) {
        if (!match.isPatient(entry.slice())) {
            room.ignore(entry.source(), Reason.OTHER_PATIENT);
            return entry.slice().id() != null;
        }
        Ordinary ordinary = entry.ordinary();
        if (ordinary != null && ordinary.facts() instanceof Born born) {
            new PatientReader(room).read(born);
        } else if (entry.resource() instanceof Patient patient) {
            new PatientReader(room).read(patient, entry.source());
        } else {
            room.ignore(entry.source(), Reason.UNREADABLE);
        }
        return false;
    }

    private static void read(Entry entry, PatientMatch match, Chartroom room, Readers readers) {
        Ordinary ordinary = entry.ordinary();
        if (ordinary == null && !entry.readable()) {
            room.ignore(entry.source(), Reason.UNREADABLE);
        } else if (ordinary == null ? !match.isAbout(entry.resource()) : !match.isAbout(ordinary)) {
            room.ignore(entry.source(), Reason.OTHER_PATIENT);
        } else if (ordinary == null) {
            readers.read(entry);
        } else {
            readers.read(ordinary, entry.source());
        }
    }

    /** One reader per kind of resource. */
    private record Readers(Chartroom room, Transplants transplants) {

        void read(Entry entry) {
            try {
                dispatch(entry.resource(), entry);
            } catch (RuntimeException unforeseen) {
                // One resource of a shape that nobody foresaw must not cost the patient the rest of the chart.
                room.ignore(entry.source(), Reason.UNREADABLE);
            }
        }

        void read(Ordinary ordinary, Source source) {
            try {
                if (ordinary.facts() instanceof Observed observed) {
                    new ObservationReader(room).read(observed, source);
                } else if (ordinary.facts() instanceof Given given) {
                    new MedicationReader(room).read(given, source);
                }
            } catch (RuntimeException unforeseen) {
                room.ignore(source, Reason.UNREADABLE);
            }
        }

        private void dispatch(Resource resource, Entry entry) {
            if (resource instanceof Observation r) {
                new ObservationReader(room).read(r, entry.source());
            } else if (resource instanceof MedicationAdministration r) {
                new MedicationReader(room).read(r, entry.source());
            } else if (resource instanceof MedicationRequest r) {
                new OrderReader(room).readSigned(r, entry.source());
            } else if (resource instanceof Procedure r) {
                new ProcedureReader(room, transplants).read(r, entry.source());
            } else if (resource instanceof DeviceUseStatement r) {
                new DeviceUseReader(room).read(r, entry.source());
            } else if (resource instanceof Condition r) {
                new ConditionReader(room).read(r, entry.source());
            } else if (resource instanceof DiagnosticReport r) {
                new ReportReader(room).read(r, entry.source());
            } else if (resource instanceof AdverseEvent r) {
                new AdverseEventReader(room).read(r, entry.source());
            } else if (resource instanceof Encounter r) {
                new EncounterReader(room).read(r, entry.source());
            } else if (resource instanceof ServiceRequest r) {
                new ServiceRequestReader(room).read(r, entry.source());
            }
        }
    }
}
