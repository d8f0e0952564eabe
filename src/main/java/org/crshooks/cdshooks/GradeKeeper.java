package org.crshooks.cdshooks;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.GradeDraft;
import org.crshooks.cdshooks.card.InRecord;
import org.crshooks.cdshooks.request.FhirAuthorization;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.fhir.Chart;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.FhirServer;
import org.crshooks.text.Phrasebook;
import org.crshooks.writeback.Access;
import org.crshooks.writeback.BackendTokens;
import org.crshooks.writeback.GradeToWrite;
import org.crshooks.writeback.GradeWriter;
import org.crshooks.writeback.GradeWriter.Due;
import org.crshooks.writeback.Outcome;
import org.crshooks.writeback.Right;
import org.crshooks.writeback.TokenSource;
import org.crshooks.writeback.WriteBackMode;

/** Offers, hands over or writes the grade, by mode and by what the client gave leave for. */
public final class GradeKeeper implements RecordKeeping {

    private final Policy policy;
    private final GradeWriter writer;
    private final GradeDrafts drafts;
    private final AssessmentSource assessments;
    private final Function<Client, AllowedServers> allowed;
    private final BackendTokens backend;
    private final Clock clock;

    /**
     * What the settings say.
     *
     * @param allScales whether all seven scales are written, or the one shown first
     * @param userToken whether the token of the client, or none where the server is open, may be used to write
     * @param zone zone in which times are told
     */
    public record Policy(WriteBackMode mode, boolean allScales, boolean userToken, ZoneId zone) {}

    /**
     * @param allowed the servers that a client's requests may lead to
     * @param backend tokens of this service itself; null where none are configured
     */
    public GradeKeeper(
            Policy policy,
            GradeWriter writer,
            GradeDrafts drafts,
            AssessmentSource assessments,
            Function<Client, AllowedServers> allowed,
            BackendTokens backend,
            Clock clock) {
        this.policy = policy;
        this.writer = writer;
        this.drafts = drafts;
        this.assessments = assessments;
        this.allowed = allowed;
        this.backend = backend;
        this.clock = clock;
    }

    @Override
    public Kept keep(HookCall call, Chart chart, Assessment assessment, Deadline deadline) {
        Situation situation = new Situation(call, chart, assessment, deadline, scales(assessment));
        return switch (call.client().writeBack(policy.mode())) {
            case OFF -> Kept.NOTHING;
            case SUGGESTION -> suggested(situation);
            case SYSTEM_ACTION -> handedOver(situation);
            case DIRECT -> written(situation);
        };
    }

    /** One call, and what is to be kept of it. */
    private record Situation(
            HookCall call, Chart chart, Assessment assessment, Deadline deadline, List<String> scales) {

        HookRequest request() {
            return call.request();
        }
    }

    private List<String> scales(Assessment assessment) {
        return policy.allScales() ? assessment.scaleIds() : List.of(assessment.primaryScale());
    }

    private Kept suggested(Situation s) {
        List<Due> all = s.scales().stream().map(scale -> new Due(scale, null)).toList();
        return new Kept(new InRecord(() -> drafts(s, all), null), List.of(), List.of());
    }

    /** What the record holds already is left out where the record can be read. */
    private Kept handedOver(Situation s) {
        if (s.assessment().windowOver()) {
            return Kept.NOTHING;
        }
        Optional<FhirServer> readable = s.call().rehearsal()
                ? Optional.empty()
                : server(s).filter(server -> client(s.request()).rights().contains(Right.READ_OBSERVATION));
        List<Due> due = readable.map(server -> writer.due(job(s, server, client(s.request()))))
                .orElseGet(() -> GradeWriter.due(s.assessment(), s.scales()));
        Phrasebook words =
                new Phrasebook(s.call().locale(), policy.zone(), s.assessment().asOf());
        return new Kept(InRecord.NOTHING, InRecord.systemActions(drafts(s, due), words), List.of());
    }

    private Kept written(Situation s) {
        Optional<FhirServer> server = s.call().rehearsal() ? Optional.empty() : server(s);
        Optional<Access> access = server.flatMap(found -> access(found, s.request()));
        if (access.isEmpty()) {
            return suggested(s);
        } else if (s.assessment().windowOver()) {
            return Kept.NOTHING;
        }
        List<Outcome> outcomes = writer.write(job(s, server.get(), access.get()));
        s.call().trace().wroteBack(Outcome.inAWord(outcomes));
        return new Kept(
                new InRecord(List::of, Told.failure(outcomes)),
                List.of(),
                outcomes.stream().map(Told::of).toList());
    }

    private Optional<FhirServer> server(Situation s) {
        return allowed.apply(s.call().client()).find(s.request().fhirServer());
    }

    private Optional<Access> access(FhirServer server, HookRequest request) {
        if (backend != null && backend.covers(server.base())) {
            return Optional.of(Access.unlimited(backend));
        }
        return policy.userToken() ? Optional.of(client(request)) : Optional.empty();
    }

    /** What the client's token is not known to forbid; without a token the server is open. */
    private static Access client(HookRequest request) {
        FhirAuthorization given = request.authorization();
        if (given == null) {
            return Access.unlimited(TokenSource.given(null));
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (given.scopes().mayRead("Observation")) {
            rights.add(Right.READ_OBSERVATION);
        }
        if (given.scopes().mayCreate("Observation")) {
            rights.add(Right.CREATE_OBSERVATION);
        }
        if (given.scopes().mayUpdate("Observation")) {
            rights.add(Right.UPDATE_OBSERVATION);
        }
        if (given.scopes().mayCreate("Provenance")) {
            rights.add(Right.CREATE_PROVENANCE);
        }
        return new Access(TokenSource.given(given.accessToken()), rights);
    }

    private GradeToWrite job(Situation s, FhirServer server, Access access) {
        return new GradeToWrite(
                s.request().patientId(),
                server,
                access,
                s.assessment(),
                s.scales(),
                s.chart().entries(),
                at -> assessments.assess(s.chart().timeline(), at),
                clock.instant(),
                s.call().locale(),
                policy.zone(),
                s.deadline());
    }

    private List<GradeDraft> drafts(Situation s, List<Due> due) {
        return due.stream()
                .map(one -> drafts.draft(
                        s.assessment(),
                        one.scale(),
                        one.preceding(),
                        s.request().patientId(),
                        s.call().locale()))
                .toList();
    }
}
