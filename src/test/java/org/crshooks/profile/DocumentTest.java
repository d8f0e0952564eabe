package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/fhir.md} shows what is published. */
class DocumentTest {

    private static final Path DOCUMENT = Path.of("docs/fhir.md");
    private static final Pattern SHOWN =
            Pattern.compile("\\]\\((\\S+\\.json)\\):\\n\\n```json\\n(.*?)\\n```\\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");

    @Test
    @DisplayName("an example in the document is the file it names, word for word")
    void examples() {
        List<MatchResult> shown =
                SHOWN.matcher(ProfileFolder.text(DOCUMENT)).results().toList();
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(file(example.group(1))).hasContent(example.group(2)));
    }

    @Test
    @DisplayName("every file that the document links to exists")
    void links() {
        assertThat(LINK.matcher(ProfileFolder.text(DOCUMENT)).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Files.exists(file(link.group(1))))
                        .as(link.group(1))
                        .isTrue());
    }

    private static Path file(String link) {
        return DOCUMENT.resolveSibling(link).normalize();
    }
}
