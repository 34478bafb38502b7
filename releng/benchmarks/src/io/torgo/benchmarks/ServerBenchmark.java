package io.torgo.benchmarks;

import io.torgo.gateway.wire.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The language server as an editor starts it: time to its first answer, and memory with a large workspace. */
final class ServerBenchmark implements Benchmark {

    private static final int RUNS = 10;
    private static final int DOCUMENTS = 1_000;
    private static final long INDEXING_SECONDS = 8;

    @Override
    public void run(Setting setting, Report report) throws Exception {
        Path folder = workspace(setting);
        List<String> command = command(setting);
        double[] initialize = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (Server server = new Server(command, folder)) {
                initialize[i] = server.secondsToAnswer;
            }
        }
        report.figure("language server, process start to the answer of initialize", "ms", 0,
                new Samples(initialize).millis(), "java -version, whole process",
                Commands.javaVersion(1, RUNS).millis());
        memory(command, folder, report);
    }

    private static void memory(List<String> command, Path folder, Report report) throws Exception {
        try (Server server = new Server(command, folder)) {
            server.send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
            for (Path file : documents(folder)) {
                server.open(file);
            }
            TimeUnit.SECONDS.sleep(INDEXING_SECONDS);
            report.figure("language server, resident memory with " + DOCUMENTS + " documents open", "MiB", 0,
                    new Samples(Machine.memory(server.process.pid(), "VmRSS")), "this benchmark's own Java process",
                    new Samples(Machine.memory(ProcessHandle.current().pid(), "VmRSS")));
        }
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The launcher's own command for the language server. */
    private static List<String> command(Setting setting) throws IOException {
        List<String> command = new ArrayList<>(List.of(Setting.java().toString()));
        List<String> launch = Files.readAllLines(setting.cliArguments());
        command.addAll(launch.subList(0, launch.size() - 1));
        command.add(1, "-Xmx160m");
        command.addAll(List.of("lsp", "--stdio"));
        return command;
    }

    private static Path workspace(Setting setting) throws IOException {
        Path folder = setting.fresh("workspace");
        List<Path> sources = setting.corpus().isEmpty() ? setting.examples() : setting.corpus();
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.copy(sources.get(i % sources.size()), folder.resolve(String.format("d%04d.maml.md", i)));
        }
        return folder;
    }

    /** One running server. What it sends is read and dropped, as fast as it comes. */
    private static final class Server implements AutoCloseable {

        private final Process process;
        private final double secondsToAnswer;

        Server(List<String> command, Path folder) throws IOException {
            long begun = System.nanoTime();
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":\""
                    + folder.toUri() + "\",\"capabilities\":{\"textDocument\":{\"publishDiagnostics\":{}}}}}");
            InputStream in = new BufferedInputStream(process.getInputStream());
            if (in.read() < 0) {
                throw new IOException("the language server ended without an answer");
            }
            secondsToAnswer = (System.nanoTime() - begun) / 1e9;
            Thread.ofVirtual().start(() -> drop(in));
        }

        private static void drop(InputStream in) {
            try {
                in.skipNBytes(Long.MAX_VALUE);
            } catch (IOException e) {
                // the server ended: there is nothing more to read
            }
        }

        void open(Path file) throws IOException {
            String text = new String(Json.bytes(Map.of("text", Files.readString(file))), StandardCharsets.UTF_8)
                    .strip();
            send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\""
                    + file.toUri() + "\",\"languageId\":\"maml\",\"version\":1," + text.substring(1) + "}}");
        }

        void send(String message) throws IOException {
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            process.getOutputStream().write(("Content-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().write(bytes);
            process.getOutputStream().flush();
        }

        /** The drain ends with the process. */
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
