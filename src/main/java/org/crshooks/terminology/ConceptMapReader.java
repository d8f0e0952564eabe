package org.crshooks.terminology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.terminology.ProfileFiles.ProfileFile;

/** Reads ConceptMaps into code tables and refuses every line that could mislead. */
final class ConceptMapReader {

    private static final String UNMATCHED = "unmatched";
    private static final String SITE = SystemUris.OBSERVED + "#site";

    private final Map<String, Vocabulary> vocabularies;
    private final List<CodeTable> tables;

    /** The codes of this reading; those of an earlier reading may be replaced. */
    private final Set<List<Object>> read = new HashSet<>();

    ConceptMapReader(Map<String, Vocabulary> vocabularies, List<CodeTable> tables) {
        this.vocabularies = vocabularies;
        this.tables = tables;
    }

    /** @throws TerminologyException naming file, code and reason */
    void read(ProfileFile file) {
        if (!"ConceptMap".equals(file.resource().path("resourceType").asText(""))) {
            throw new TerminologyException(file.name(), null, "is not a ConceptMap");
        }
        for (JsonNode group : file.resource().path("group")) {
            String source = SystemUris.canonical(group.path("source").asText(""));
            String target = group.path("target").asText("").strip();
            if (source.isEmpty()) {
                throw new TerminologyException(file.name(), null, "a group has no source system");
            }
            CodeTable table = tables.stream()
                    .filter(t -> t.answers(target))
                    .findFirst()
                    .orElseThrow(() -> new TerminologyException(
                            file.name(),
                            null,
                            "maps to '" + target + "', which is no code system of " + SystemUris.OWN));
            for (JsonNode element : group.path("element")) {
                add(file.name(), table, source, target, element);
            }
        }
    }

    private void add(String file, CodeTable table, String source, String targetSystem, JsonNode element) {
        String code = element.path("code").asText("").strip();
        if (code.isEmpty()) {
            throw new TerminologyException(file, null, "an element of " + source + " has no code");
        }
        if (!CheckDigits.holds(source, code)) {
            throw new TerminologyException(file, code, "fails the check digit of " + source);
        }
        if (element.path("target").size() != 1) {
            throw new TerminologyException(file, code, "must have exactly one target");
        }
        Target target = target(file, code, targetSystem, element.path("target").get(0));
        Target before = table.put(source, code, target);
        boolean repeated = !read.add(List.of(table, source, SystemUris.comparable(source, code)));
        if (repeated && !target.equals(before)) {
            throw new TerminologyException(file, code, "is mapped to " + target.text() + " and to " + before.text());
        }
    }

    private Target target(String file, String code, String system, JsonNode node) {
        if (UNMATCHED.equals(node.path("equivalence").asText(""))) {
            return new Target(system, null, "");
        }
        String targetCode = node.path("code").asText("").strip();
        if (!vocabularies.get(system).concepts().containsKey(targetCode)) {
            throw new TerminologyException(file, code, "unknown target code '" + targetCode + "' of " + system);
        }
        String site = "";
        for (JsonNode product : node.path("product")) {
            if (SITE.equals(product.path("property").asText(""))) {
                site = product.path("value").asText("");
            }
        }
        return new Target(system, targetCode, site);
    }
}
