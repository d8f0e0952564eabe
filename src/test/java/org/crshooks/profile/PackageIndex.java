package org.crshooks.profile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hl7.fhir.utilities.npm.NpmPackageIndexBuilder;

/** The index of a package folder, as the reference implementation of FHIR packages makes it. */
final class PackageIndex {

    static final String FILE = ".index.json";

    private PackageIndex() {}

    static String of(Path folder) {
        NpmPackageIndexBuilder builder = new NpmPackageIndexBuilder();
        builder.start(null);
        for (Path file : ProfileFolder.resources(folder)) {
            byte[] resource = ProfileFolder.text(file).getBytes(StandardCharsets.UTF_8);
            builder.seeFile(file.getFileName().toString(), resource);
        }
        return builder.build();
    }
}
