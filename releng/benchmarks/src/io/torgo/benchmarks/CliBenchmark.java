package io.torgo.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Start-up of the command line: whole processes, with and without the class archive that the launcher asks for. */
final class CliBenchmark implements Benchmark {

    private static final int WARM_UPS = 2;
    private static final int RUNS = 15;
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final String BASELINE = "java -version";

    @Override
    public void run(Setting setting, Report report) throws Exception {
        List<String> launch = Files.readAllLines(setting.cliArguments());
        List<String> version = List.of("version");
        List<String> validate = List.of("validate", setting.example("mars-blackout.maml.md").toString());
        Path archives = setting.fresh("cli");
        Map<String, String> environment = Map.of("TORGO_INSTALL", setting.product().toString(), "TORGO_HOME",
                archives.resolve("home").toString());
        Samples java = Commands.javaVersion(WARM_UPS, RUNS).millis();
        for (List<String> command : List.of(version, validate)) {
            String what = "command line, " + command.getFirst() + (command == validate ? " of one document, " : ", ");
            measure(report, what + "without class archive", command(launch, "", command), environment, java);
            for (List<String> first : List.of(version, validate)) {
                Path archive = archives.resolve(command.getFirst() + "-" + first.getFirst() + ".jsa");
                Commands.run(command(launch, archive.toString(), first), environment);
                measure(report, what + "archive made by " + first.getFirst(),
                        command(launch, archive.toString(), command), environment, java);
            }
        }
        launcher(setting, report, environment, java);
    }

    /** A copy of the launcher that looks for changed sources as the real one does, but never builds. */
    private static void launcher(Setting setting, Report report, Map<String, String> environment, Samples java)
            throws Exception {
        measure(report, "command line, version, by the launcher's script, which looks for Java and changed sources",
                List.of(setting.launcher().toString()), environment, java);
    }

    private static void measure(Report report, String what, List<String> command, Map<String, String> environment,
            Samples java) throws Exception {
        report.figure(what, "ms", WARM_UPS, Commands.seconds(WARM_UPS, RUNS, command, environment).millis(), BASELINE,
                java);
    }

    /** The launcher's own command with another archive, or none, and another subcommand in place of its last word. */
    private static List<String> command(List<String> launch, String archive, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Setting.java().toString()));
        for (String word : launch.subList(0, launch.size() - 1)) {
            boolean aboutArchive = word.startsWith(ARCHIVE) || word.equals("-XX:+AutoCreateSharedArchive");
            if (!aboutArchive) {
                command.add(word);
            }
        }
        if (!archive.isEmpty()) {
            command.addAll(1, List.of("-XX:+AutoCreateSharedArchive", ARCHIVE + archive));
        }
        command.addAll(arguments);
        return command;
    }
}
