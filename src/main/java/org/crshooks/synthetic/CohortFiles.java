package org.crshooks.synthetic;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** The files of a cohort, open until all patients are written. */
final class CohortFiles implements Closeable {

    private static final int BUFFER = 1 << 18;

    private final Path folder;
    private final Shape shape;
    private final boolean gzip;
    private final Map<String, OutputStream> open = new TreeMap<>();

    /** @throws IOException also where the folder holds something already: two cohorts in one folder are none */
    CohortFiles(GenerateOptions options) throws IOException {
        this.folder = options.out();
        this.shape = options.shape();
        this.gzip = options.gzip();
        Files.createDirectories(folder);
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IOException("the folder is not empty: " + folder);
            }
        }
        lines("truth.csv", List.of("patient,scale,onset,end,max_grade,max_at,complete"));
        lines("charted-truth.csv", List.of("patient,scale,charted_grade,true_grade"));
    }

    void add(SyntheticPatient patient) throws IOException {
        if (shape == Shape.BUNDLES) {
            try (OutputStream file = create(patient.id() + ".json" + (gzip ? ".gz" : ""))) {
                file.write(patient.sheets().bundle());
            }
        } else {
            for (Map.Entry<String, byte[]> lines : patient.sheets().lines().entrySet()) {
                file(lines.getKey() + ".ndjson" + (gzip ? ".gz" : "")).write(lines.getValue());
            }
        }
        lines("truth.csv", patient.truth());
        lines("charted-truth.csv", patient.charted());
    }

    private void lines(String name, List<String> lines) throws IOException {
        for (String line : lines) {
            file(name).write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private OutputStream file(String name) throws IOException {
        OutputStream file = open.get(name);
        if (file == null) {
            file = create(name);
            open.put(name, file);
        }
        return file;
    }

    private OutputStream create(String name) throws IOException {
        OutputStream file = Files.newOutputStream(folder.resolve(name));
        return name.endsWith(".gz") ? new GZIPOutputStream(file, BUFFER) : new BufferedOutputStream(file, BUFFER);
    }

    /** Closes every file, whatever happens to one of them. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (OutputStream file : new ArrayList<>(open.values())) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        open.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
