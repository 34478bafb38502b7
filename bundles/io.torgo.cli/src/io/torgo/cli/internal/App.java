package io.torgo.cli.internal;

import io.torgo.api.Problem;
import io.torgo.gateway.GatewayHome;
import io.torgo.gateway.wire.JsonError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** Turns arguments into a command, runs it, and its end into an exit code. */
public final class App {

    /** Commands whose answer is shaped like a run, also when it failed. */
    private static final List<String> RUNS = List.of("run", "sync");

    private final Console console;
    private final Map<String, String> environment;
    private final Torgo options = new Torgo();
    private Gateways gateways;

    public App(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** Runs a command line; answers its exit code. */
    public int run(String... arguments) {
        CommandLine line = commandLine(arguments);
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler((failure, given) -> misused(failure, given));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, parsed));
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            // picocli hands over exceptions only; a damaged program must end in one line as well
            return failed(new IllegalStateException(e), null);
        } finally {
            if (gateways != null) {
                gateways.close();
            }
            console.flush();
        }
    }

    /** Only the command asked for is looked at: reading the annotations of all of them costs a quarter of a start. */
    private CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(options);
        Map<String, Supplier<Object>> commands = commands();
        String asked = firstWord(arguments);
        commands.forEach((name, command) -> {
            if (!commands.containsKey(asked) || name.equals(asked)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    private static String firstWord(String... arguments) {
        int index = 0;
        while (index < arguments.length && arguments[index].startsWith("-")) {
            index += "--home".equals(arguments[index]) ? 2 : 1;
        }
        return index < arguments.length ? arguments[index] : "";
    }

    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(this));
        commands.put("validate", () -> new ValidateCommand(this));
        commands.put("fix", () -> new FixCommand(this));
        commands.put("format", () -> new FormatCommand(this));
        commands.put("outline", () -> new OutlineCommand(this));
        commands.put("import", () -> new ImportCommand(this));
        commands.put("schema", () -> new SchemaCommand(this));
        commands.put("lsp", () -> new LspCommand(this));
        commands.put("plan", () -> new PlanCommand(this));
        commands.put("explain", () -> new ExplainCommand(this));
        commands.put("sign", () -> new SignCommand(this));
        commands.put("verify", () -> new VerifyCommand(this));
        commands.put("start", () -> new StartCommand(this));
        commands.put("stop", () -> new StopCommand(this));
        commands.put("status", () -> new StatusCommand(this));
        commands.put("sync", () -> new SyncCommand(this));
        commands.put("keygen", () -> new KeygenCommand(this));
        commands.put("receipts", () -> new ReceiptsCommand(this));
        commands.put("storage", () -> new StorageCommand(this));
        commands.put("plugin", () -> new PluginCommand(this));
        commands.put("heads", () -> new HeadsCommand(this));
        commands.put("runs", () -> new RunsCommand(this));
        commands.put("quantum",
                () -> new CommandLine(new QuantumCommand(this)).addSubcommand(new LessonCommand(this)));
        commands.put("env", () -> new EnvCommand(this));
        commands.put("doctor", () -> new DoctorCommand(this));
        commands.put("completion", () -> new CompletionCommand(this));
        commands.put("version", () -> new VersionCommand(this));
        commands.put("help", () -> new HelpCommand(this));
        return commands;
    }

    /** A command line with every command, for completion scripts. */
    CommandLine all() {
        return commandLine();
    }

    private int execute(ParseResult parsed) {
        boolean mayColour = options.mayColour() && !environment.containsKey("NO_COLOR")
                && !"dumb".equals(environment.get("TERM"));
        console.configure(options.json(), mayColour, options.talk());
        Optional<CommandLine> helped = parsed.asCommandLineList().stream()
                .filter(CommandLine::isUsageHelpRequested).findFirst();
        if (console.isJson() && helped.isPresent()) {
            HelpCommand.tell(helped.get(), console);
            return ExitCode.FINE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    Console console() {
        return console;
    }

    Map<String, String> environment() {
        return environment;
    }

    GatewayHome home() {
        String named = environment.getOrDefault("TORGO_HOME", "");
        Path fallback = Path.of(named.isBlank() ? ".torgo" : named);
        return new GatewayHome(options.home() == null ? fallback : options.home());
    }

    Gateways gateways() {
        if (gateways == null) {
            gateways = new Gateways(home(), console, environment);
        }
        return gateways;
    }

    /** The running gateway, or one started for this command. */
    GatewayClient client() {
        return gateways().runningOrEmbedded();
    }

    private int misused(ParameterException failure, String... arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        boolean json = List.of(arguments).contains("--json");
        console.configure(json, true, Console.Talk.NORMAL);
        String message = failure.getMessage().lines().findFirst().orElse("wrong usage").replace("Error: ", "");
        List<String> similar = List.of();
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String unknown = unmatched.getUnmatched().get(0);
            similar = NearNames.of(unknown, failure.getCommandLine().getCommandSpec());
            message = command + " does not know " + unknown;
        }
        String hint = similar.isEmpty() ? "" : "Did you mean: " + String.join(", ", similar) + "? ";
        tell(new Problem("CLI-USAGE", message, hint + "See: " + command + " --help"), "failed",
                firstWord(arguments));
        return ExitCode.USAGE;
    }

    private int failed(Exception failure, ParseResult parsed) {
        String command = parsed == null || parsed.subcommand() == null ? "" : parsed.subcommand().commandSpec().name();
        if (failure instanceof CliFailure expected) {
            tell(expected.problem(), expected.exitCode() == ExitCode.DENIED ? "denied" : "failed", command);
            return expected.exitCode();
        }
        String report = report(failure);
        if (options.debug()) {
            console.complain(trace(failure));
        }
        tell(new Problem("CLI-INTERNAL", "torgo failed on something it did not foresee",
                "Please report it with the file " + report + "."), "failed", command);
        return ExitCode.INTERNAL;
    }

    private void tell(Problem problem, String status, String command) {
        if (!console.isJson()) {
            Explanations.print(console, problem);
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (RUNS.contains(command)) {
            answer.put("status", status);
        }
        answer.put("error", JsonError.of(problem));
        console.json(answer);
    }

    private String report(Exception failure) {
        try {
            Path folder = home().folder().resolve("reports");
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "error-", ".txt");
            Files.writeString(file, Instant.now() + "\n" + trace(failure));
            return file.toString();
        } catch (IOException e) {
            return "(not written: " + e.getMessage() + ")";
        }
    }

    private static String trace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
