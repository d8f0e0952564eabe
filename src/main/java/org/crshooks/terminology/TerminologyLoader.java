package org.crshooks.terminology;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.terminology.ProfileFiles.ProfileFile;

/** Loads and checks the terminology at start-up. */
public final class TerminologyLoader {

    private TerminologyLoader() {}

    /**
     * The published terminology.
     *
     * @throws TerminologyException naming file, code and reason
     */
    public static ProfileTerminology load() {
        return load(null);
    }

    /**
     * The published terminology and a site's own ConceptMaps, which win where both map a code.
     *
     * @param site a ConceptMap file or a directory of them ({@code crs.terminology.location}); null for none
     * @throws TerminologyException naming file, code and reason
     */
    public static ProfileTerminology load(Path site) {
        Map<String, Vocabulary> vocabularies = vocabularies(ProfileFiles.published("CodeSystem"));
        CodeTables tables = CodeTables.of(vocabularies);
        read(publishedMaps(), vocabularies, tables);
        if (site != null) {
            read(ProfileFiles.site(site), vocabularies, tables);
        }
        return new ProfileTerminology(vocabularies, tables);
    }

    /** The maps that charts are read by. One that names its value set is for those who receive a grade instead. */
    static List<ProfileFile> publishedMaps() {
        return ProfileFiles.published("ConceptMap").stream()
                .filter(file -> !file.resource().has("sourceCanonical"))
                .filter(file -> !file.resource().has("targetCanonical"))
                .toList();
    }

    static Map<String, Vocabulary> vocabularies(List<ProfileFile> files) {
        Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
        for (ProfileFile file : files) {
            Vocabulary vocabulary = Vocabulary.read(file.name(), file.resource());
            if (vocabularies.put(vocabulary.url(), vocabulary) != null) {
                throw new TerminologyException(file.name(), null, vocabulary.url() + " is defined twice");
            }
        }
        return vocabularies;
    }

    static void read(List<ProfileFile> files, Map<String, Vocabulary> vocabularies, CodeTables tables) {
        ConceptMapReader reader = new ConceptMapReader(vocabularies, tables.all());
        files.forEach(reader::read);
    }
}
