package org.crshooks.synthetic.chart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The resources of one patient, as lines by type. */
public final class Sheets {

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    /** The lines of one type. */
    private record Sheet(ByteArrayOutputStream bytes, JsonGenerator json) {

        static Sheet open() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
            return new Sheet(bytes, JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8));
        }
    }

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final String patient;

    Sheets(String patient) {
        this.patient = patient;
    }

    /** Writes a resource; its id begins with that of the patient, so that no other patient has it. */
    void add(String type, String name, Consumer<Fhir> content) {
        JsonGenerator json = sheets.computeIfAbsent(type, t -> Sheet.open()).json();
        json.writeStartObject();
        json.writeStringProperty("resourceType", type);
        json.writeStringProperty("id", name.isEmpty() ? patient : patient + "-" + name);
        content.accept(new Fhir(json));
        json.writeEndObject();
    }

    /** Lines of JSON in UTF-8 for each type, each ended by a line feed. */
    public Map<String, byte[]> lines() {
        Map<String, byte[]> lines = new LinkedHashMap<>();
        sheets.forEach((type, sheet) -> {
            sheet.json().flush();
            sheet.bytes().write('\n');
            lines.put(type, sheet.bytes().toByteArray());
        });
        return lines;
    }

    /** One collection Bundle of everything. */
    public byte[] bundle() {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream(65_536);
        write(bundle, "{\"resourceType\":\"Bundle\",\"id\":\"" + patient + "\",\"type\":\"collection\",\"entry\":[");
        boolean first = true;
        for (byte[] lines : lines().values()) {
            int from = 0;
            for (int i = 0; i < lines.length; i++) {
                if (lines[i] == '\n') {
                    write(bundle, first ? "\n{\"resource\":" : ",\n{\"resource\":");
                    bundle.write(lines, from, i - from);
                    bundle.write('}');
                    from = i + 1;
                    first = false;
                }
            }
        }
        write(bundle, "\n]}\n");
        return bundle.toByteArray();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
