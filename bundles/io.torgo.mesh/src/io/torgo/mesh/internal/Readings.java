package io.torgo.mesh.internal;

import io.torgo.api.Outcome;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV as payloads.
 *
 * @param rows in the order of the file
 */
public record Readings(List<Reading> rows) {

    /** Two such PDUs in the slowest slot still end before the simulator's clock does. */
    private static final int MAX_SEGMENTS = 1_000_000;
    private static final String CURE = "Give a UTF-8 CSV whose first row is the header and whose rows have its columns.";

    /**
     * @param subject value of the column {@code subject}, empty where there is no such column
     * @param payloadBytes UTF-8 length of the row without its line end
     */
    public record Reading(String subject, int payloadBytes) {
    }

    /** Reads RFC 4180 text; {@code MESH-BAD-CSV} says which row is wrong and how. */
    public static Outcome<Readings> parse(byte[] csv) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        } catch (CharacterCodingException e) {
            return bad("The CSV is not UTF-8 (" + e.getMessage() + ").");
        }
        List<String> records = records(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (records.size() < 2) {
            return bad("The CSV has no row besides its header.");
        }
        return readings(records);
    }

    /** Network PDUs that the rows are cut into. */
    public int segments() {
        return rows.stream().mapToInt(row -> Segmentation.segments(row.payloadBytes())).sum();
    }

    private static Outcome<Readings> readings(List<String> records) {
        List<String> header = fields(records.getFirst());
        int subjectColumn = header.indexOf("subject");
        List<Reading> rows = new ArrayList<>(records.size() - 1);
        for (int i = 1; i < records.size(); i++) {
            List<String> fields = fields(records.get(i));
            if (fields.isEmpty()) {
                return bad("Row " + i + " of the CSV has a quote that is not closed.");
            }
            if (fields.size() != header.size()) {
                return bad("Row " + i + " of the CSV has " + fields.size() + " columns, its header " + header.size()
                        + ".");
            }
            rows.add(new Reading(subjectColumn < 0 ? "" : fields.get(subjectColumn),
                    records.get(i).getBytes(StandardCharsets.UTF_8).length));
        }
        Readings readings = new Readings(rows);
        if (readings.segments() > MAX_SEGMENTS) {
            return Outcome.failed("MESH-BAD-CSV", "The CSV would take " + readings.segments()
                    + " mesh PDUs; a relay carries at most " + MAX_SEGMENTS + ".", "Relay it in several calls.");
        }
        return Outcome.ok(readings);
    }

    private static Outcome<Readings> bad(String message) {
        return Outcome.failed("MESH-BAD-CSV", message, CURE);
    }

    /** Cuts at line ends outside quotes; blank lines are no rows. */
    private static List<String> records(String text) {
        List<String> records = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (!end && text.charAt(i) == '"') {
                quoted = !quoted;
            }
            if (end || text.charAt(i) == '\n' && !quoted) {
                String line = text.substring(from, i);
                from = i + 1;
                line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                if (!line.isBlank()) {
                    records.add(line);
                }
            }
        }
        return records;
    }

    /** Fields of a row; none where a quote is not closed. */
    private static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return quoted ? List.of() : fields;
    }
}
