package io.torgo.exec.internal;

import io.torgo.api.Visible;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.Limits;
import io.torgo.exec.internal.language.DataBlock;
import io.torgo.exec.internal.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A job on its way into a worker: one frame, then the bytes of its files, which the worker writes into its memory. */
final class JobMessage {

    /** One path element that no shell, terminal or parent folder can be hidden in. */
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._ -]{0,199}");

    private final Map<String, Object> frame;
    private final List<Part> parts;

    private record Part(Path file, long size) {
    }

    private JobMessage(Map<String, Object> frame, List<Part> parts) {
        this.frame = frame;
        this.parts = parts;
    }

    /** @throws IOException when a file cannot be read, is named unsafely, or all are larger than the sandbox */
    static JobMessage of(BlockJob job) throws IOException {
        List<Part> parts = new ArrayList<>();
        List<Map<String, Object>> files = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, Path> file : job.files().entrySet()) {
            Part part = new Part(file.getValue(), Files.size(file.getValue()));
            total += part.size();
            check(file.getKey(), total);
            parts.add(part);
            files.add(Map.of("name", file.getKey(), "size", part.size()));
        }
        return new JobMessage(frame(job, files), parts);
    }

    private static void check(String name, long total) throws IOException {
        if (!SAFE_NAME.matcher(name).matches()) {
            throw new IOException("the input file name " + Visible.of(name) + " is not usable in a sandbox");
        }
        if (total > CommandLine.SCRATCH_BYTES) {
            throw new IOException("the input files are larger than " + CommandLine.SCRATCH_BYTES + " bytes together");
        }
    }

    private static Map<String, Object> frame(BlockJob job, List<Map<String, Object>> files)
            throws DataBlock.Unreadable {
        Map<String, Object> frame = new HashMap<>();
        frame.put("block", job.block());
        frame.put("language", Languages.worker(job.language()));
        frame.put("source", job.source());
        if (DataBlock.reads(job.language())) {
            frame.put("data", DataBlock.value(job));
        }
        frame.put("values", Handover.passable(job.values()));
        frame.put("outputs", job.outputs().isPresent());
        frame.put("input", job.input());
        frame.put("files", files);
        frame.put("limits", limits(job.limits()));
        return frame;
    }

    private static Map<String, Object> limits(Limits limits) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("memory", limits.memoryBytes());
        values.put("cpu", CommandLine.cpuSeconds(limits));
        values.put("processes", limits.processes());
        values.put("file", limits.outputBytes());
        return values;
    }

    void send(Frames frames, OutputStream raw) throws IOException {
        frames.writeJob(frame);
        for (Part part : parts) {
            copy(part, raw);
        }
        raw.flush();
    }

    /** Exactly the announced number of bytes: a file that changes meanwhile must not shift the next one. */
    private static void copy(Part part, OutputStream raw) throws IOException {
        try (InputStream in = Files.newInputStream(part.file())) {
            byte[] buffer = new byte[1 << 16];
            long left = part.size();
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    throw new IOException("the file " + part.file().getFileName() + " shrank while it was read");
                }
                raw.write(buffer, 0, count);
                left -= count;
            }
        }
    }
}
