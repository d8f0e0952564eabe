package org.crshooks.terminology;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.clinical.NeurologicalFinding.Domain;

/**
 * Seizure, weakness and oedema as charted (I1). A negation denies only what it stands before in its own clause; what it
 * may deny or not is in doubt, and neither found nor denied.
 */
final class NeurologyWords {

    private final Lexicon lexicon;

    NeurologyWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** By the codes, or where none is known by the text; the text of a coded seizure may make it a prolonged one. */
    NeurologicalStatement read(List<Code> codes, String text) {
        CodeTable.Found coded = lexicon.coded(codes);
        if (coded.rejected() || lexicon.names().isLookAlike(NormalText.of(text))) {
            return NeurologicalStatement.UNCLEAR;
        }
        NeurologicalStatement said = said(NeurologyClause.split(text));
        if (coded.isEmpty()) {
            return said;
        }
        Set<Domain> found = coded.targets().stream()
                .map(target -> domain(target.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Domain.class)));
        if (found.contains(Domain.SEIZURE_RESOLVED) && said.found().contains(Domain.SEIZURE_PROLONGED)) {
            found.add(Domain.SEIZURE_PROLONGED);
        }
        return new NeurologicalStatement(found, false);
    }

    private NeurologicalStatement said(List<NeurologyClause> clauses) {
        Set<Domain> found = EnumSet.noneOf(Domain.class);
        Set<Domain> before = Set.of();
        boolean denied = false;
        boolean doubt = false;
        boolean list = false;
        boolean seizure = false;
        for (NeurologyClause clause : clauses) {
            if (clause.isDenialAlone()) {
                // "seizure: none" may deny what stands before it
                boolean ofTheLast = clause.joined() && !before.isEmpty();
                doubt |= ofTheLast;
                denied |= !ofTheLast;
                if (ofTheLast) {
                    found.removeAll(before);
                }
                list = true;
                before = Set.of();
                continue;
            }
            Map<Domain, Stance> stances = clause.stances(lexicon.names(), list && clause.joined());
            before = stances.entrySet().stream()
                    .filter(entry -> entry.getValue() == Stance.FOUND)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Domain.class)));
            Stance otherwise = clause.withoutName(stances.isEmpty());
            doubt |= stances.containsValue(Stance.DOUBTFUL) || otherwise == Stance.DOUBTFUL;
            denied |= stances.containsValue(Stance.DENIED) || otherwise == Stance.DENIED;
            boolean seizureHere = before.contains(Domain.SEIZURE_RESOLVED);
            seizure |= seizureHere;
            if (seizure && clause.isLongSeizure(seizureHere)) {
                before.add(Domain.SEIZURE_PROLONGED);
            }
            found.addAll(before);
            list = clause.opensDenials() || list && clause.joined() && before.isEmpty();
        }
        return new NeurologicalStatement(found, found.isEmpty() && denied && !doubt);
    }

    static Domain domain(String code) {
        return Domain.fromCode(code).orElseThrow();
    }

    /** How a finding stands in a text. */
    enum Stance {
        FOUND,
        DENIED,
        DOUBTFUL
    }
}
