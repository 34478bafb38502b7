package io.torgo.kernel;

import io.torgo.api.Outcome;
import io.torgo.api.agent.Vital;
import io.torgo.api.agent.VitalSigns;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads vital signs from a CSV (RFC 4180 without quoted line breaks) with a header. Columns: {@code time} (ISO 8601, UTC),
 * {@code subject}, the columns of {@link Vital}, {@code consciousness} (ACVPU letter) and {@code supplemental_oxygen}
 * (true or false). Other columns are ignored; an empty cell was not measured.
 */
final class VitalsCsv {

    private VitalsCsv() {
    }

    static Outcome<List<VitalSigns>> read(String name, byte[] csv) {
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        int time = header.indexOf("time");
        int subject = header.indexOf("subject");
        if (time < 0 || subject < 0) {
            return bad(name, 1, "the header needs the columns time and subject");
        }
        List<VitalSigns> readings = new ArrayList<>();
        for (int row = 1; row < lines.size(); row++) {
            List<String> cells = cells(lines.get(row));
            if (cells.size() == 1 && cells.getFirst().isBlank()) {
                continue;
            }
            if (cells.size() != header.size()) {
                return bad(name, row + 1, "it has " + cells.size() + " cells, the header has " + header.size());
            }
            try {
                readings.add(reading(header, cells, Instant.parse(cells.get(time)), cells.get(subject)));
            } catch (NumberFormatException | DateTimeException e) {
                return bad(name, row + 1, "a cell is neither empty nor of its column's form");
            }
        }
        return Outcome.ok(readings);
    }

    private static VitalSigns reading(List<String> header, List<String> cells, Instant time, String subject) {
        Map<Vital, Double> values = new EnumMap<>(Vital.class);
        Optional<Character> consciousness = Optional.empty();
        Optional<Boolean> oxygen = Optional.empty();
        for (int column = 0; column < header.size(); column++) {
            String cell = cells.get(column).strip();
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Vital> vital = Vital.byColumn(header.get(column));
            if (vital.isPresent()) {
                values.put(vital.get(), Double.valueOf(cell));
            } else if (header.get(column).equals("consciousness")) {
                consciousness = Optional.of(cell.charAt(0));
            } else if (header.get(column).equals("supplemental_oxygen")) {
                oxygen = Optional.of(Boolean.valueOf(cell));
            }
        }
        return new VitalSigns(time, subject, values, consciousness, oxygen);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (escaped) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static <T> Outcome<T> bad(String name, int line, String reason) {
        return Outcome.failed("RUN-BAD-DATA", name + ":" + line + ": " + reason + ".",
                "Mend the row; docs/data.md shows the columns.");
    }
}
