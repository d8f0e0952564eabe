package org.crshooks.terminology;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The code tables, one for each question that the readers ask. */
record CodeTables(
        CodeTable observations,
        CodeTable drugs,
        CodeTable therapies,
        CodeTable transplants,
        CodeTable devices,
        CodeTable reasons,
        CodeTable conditions,
        CodeTable organs,
        CodeTable grades,
        CodeTable workUp,
        CodeTable neurology) {

    static CodeTables of(Map<String, Vocabulary> vocabularies) {
        return new CodeTables(
                new CodeTable(Set.of(SystemUris.OBSERVED, SystemUris.LAB_TEST), vocabularies),
                new CodeTable(Set.of(SystemUris.DRUG), vocabularies),
                new CodeTable(Set.of(SystemUris.THERAPY, SystemUris.PRODUCT), vocabularies),
                new CodeTable(Set.of(SystemUris.TRANSPLANT), vocabularies),
                new CodeTable(Set.of(SystemUris.DEVICE), vocabularies),
                new CodeTable(Set.of(SystemUris.REASON), vocabularies),
                new CodeTable(Set.of(SystemUris.CONDITION), vocabularies),
                new CodeTable(Set.of(SystemUris.ORGAN), vocabularies),
                new CodeTable(Set.of(SystemUris.GRADE), vocabularies),
                new CodeTable(Set.of(SystemUris.WORK_UP), vocabularies),
                new CodeTable(Set.of(SystemUris.NEUROLOGY), vocabularies));
    }

    List<CodeTable> all() {
        return List.of(
                observations,
                drugs,
                therapies,
                transplants,
                devices,
                reasons,
                conditions,
                organs,
                grades,
                workUp,
                neurology);
    }
}
