package org.crshooks.writeback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Source;
import org.crshooks.observation.WrittenGrade;
import org.crshooks.writeback.Outcome.Result;

/** What one hook writes, once it knows what the record holds. */
final class GradeJob {

    private final Workshop workshop;
    private final GradeToWrite job;
    private final RecordedGrades recorded;
    private final List<Task> tasks = new ArrayList<>();

    GradeJob(Workshop workshop, RecordedGrades recorded) {
        this.workshop = workshop;
        this.job = workshop.job();
        this.recorded = recorded;
    }

    /** An earlier write whose Provenance is missing. */
    private record Leftover(WrittenGrade written, Assessment then, Instant recorded, boolean corrects) {}

    List<Outcome> run() {
        List<Plan> plans = job.scales().stream()
                .map(scale -> Plan.of(job, scale, recorded, true))
                .toList();
        List<Leftover> leftovers = leftovers();
        EvidenceCheck evidence = check(plans, leftovers);
        plans = plans.stream().map(plan -> believable(plan, evidence)).toList();
        try {
            leftovers.forEach(left -> tasks.add(
                    new Completion(workshop, left.written(), left.then(), left.recorded(), left.corrects(), evidence)));
            plans.forEach(plan -> add(plan, evidence));
            run(tasks, workshop.server());
        } finally {
            tasks.forEach(Task::close);
        }
        List<Outcome> outcomes = new ArrayList<>();
        tasks.forEach(task -> task.outcome().ifPresent(outcomes::add));
        plans.stream().filter(plan -> !plan.due()).forEach(plan -> outcomes.add(unwritten(plan)));
        return outcomes;
    }

    /** Takes the tasks through their steps, side by side, until all are over. */
    private static void run(List<Task> tasks, Server server) {
        List<Task> running = List.copyOf(tasks);
        while (!running.isEmpty()) {
            Map<Task, List<Call>> step = new LinkedHashMap<>();
            running.forEach(task -> step.put(task, task.calls()));
            step.values().removeIf(List::isEmpty);
            List<Response> responses =
                    server.exchange(step.values().stream().flatMap(List::stream).toList());
            int from = 0;
            for (Map.Entry<Task, List<Call>> entry : step.entrySet()) {
                int to = from + entry.getValue().size();
                entry.getKey().take(responses.subList(from, to));
                from = to;
            }
            running = List.copyOf(step.keySet());
        }
    }

    private void add(Plan plan, EvidenceCheck evidence) {
        if (plan.previous() != null) {
            List<WrittenGrade> copies = recorded.copies(plan.previous().identifier());
            if (copies.size() > 1) {
                tasks.add(new Retirement(workshop, copies.subList(1, copies.size())));
            }
        }
        if (plan.correction() != null) {
            tasks.add(new Correction(workshop, plan, evidence));
        }
        if (plan.due()) {
            tasks.add(new Creation(workshop, plan, evidence));
        }
    }

    private static Outcome unwritten(Plan plan) {
        return Outcome.of(plan.scale(), plan.previous() == null ? Result.NOT_DUE : Result.UNCHANGED);
    }

    private List<Leftover> leftovers() {
        List<Leftover> found = new ArrayList<>();
        for (String scale : job.scales()) {
            for (WrittenGrade written : recorded.of(scale)) {
                for (boolean corrects : List.of(false, true)) {
                    leftover(written, corrects).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Leftover> leftover(WrittenGrade written, boolean corrects) {
        String key = workshop.key(written.identifier(), corrects);
        if (!workshop.unfinished().holds(key)) {
            return Optional.empty();
        }
        return job.regrade()
                .apply(written.at())
                .flatMap(
                        then -> workshop.unfinished().resume(key).map(at -> new Leftover(written, then, at, corrects)));
    }

    /** Asks for nothing where nothing is to be written. */
    private EvidenceCheck check(List<Plan> plans, List<Leftover> leftovers) {
        Set<Source> sources = new TreeSet<>();
        for (Plan plan : plans) {
            if (plan.due()) {
                add(job.assessment(), sources);
            }
            if (plan.correction() != null) {
                add(plan.correction(), sources);
                sources.addAll(notCharted(plan));
            }
        }
        leftovers.forEach(left -> add(left.then(), sources));
        return EvidenceCheck.of(sources, job.patientId(), workshop.server(), workshop.text());
    }

    private static void add(Assessment assessment, Set<Source> sources) {
        assessment.evidence().stream().map(Evidence::source).forEach(sources::add);
    }

    /**
     * A chart that lacks what the grade was derived from, though the server holds it, is cut short: it corrects nothing.
     */
    private Plan believable(Plan plan, EvidenceCheck evidence) {
        boolean cutShort =
                plan.correction() != null && notCharted(plan).stream().anyMatch(evidence::isValid);
        return cutShort ? Plan.of(job, plan.scale(), recorded, false) : plan;
    }

    private List<Source> notCharted(Plan plan) {
        return plan.previous().basis(workshop.server().base()).stream()
                .filter(source -> !job.charted().contains(source))
                .toList();
    }
}
