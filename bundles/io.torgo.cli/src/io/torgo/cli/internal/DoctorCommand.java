package io.torgo.cli.internal;

import io.torgo.api.Home;
import io.torgo.exec.Doctor;
import io.torgo.exec.SandboxConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what of the sandbox works on this host, without a gateway. */
@Command(name = "doctor", sortOptions = false, description = {
        "Say which limits of the sandbox are really in force on this host.",
        "Exit code 1 where blocks cannot be run safely."})
final class DoctorCommand implements Callable<Integer> {

    private final App app;

    DoctorCommand(App app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        SandboxConfig config = SandboxConfig.of(new Home(app.home().folder()).cache().resolve("sandbox"));
        Doctor.Report report = new Doctor(config).examine();
        if (app.console().isJson()) {
            app.console().json(json(report));
        } else {
            print(report);
        }
        return report.safe() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static Map<String, Object> json(Doctor.Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("safe", report.safe());
        report.problem().ifPresent(problem -> json.put("error", Map.of("code", problem.code(), "message",
                problem.message(), "cure", problem.cure())));
        json.put("checks", report.checks().stream().map(DoctorCommand::json).toList());
        json.put("limits", report.limits().stream().map(limit -> Map.of("subject", limit.subject(), "active",
                limit.active(), "means", limit.means())).toList());
        json.put("languages", List.copyOf(report.languages()));
        return json;
    }

    private static Map<String, Object> json(Doctor.Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", check.check());
        json.put("state", check.state());
        json.put("found", check.found());
        if (!check.cure().isEmpty()) {
            json.put("cure", check.cure());
        }
        return json;
    }

    private void print(Doctor.Report report) {
        Table checks = new Table("check", "state", "found");
        report.checks().forEach(check -> checks.row(check.check(), check.state(), check.found()));
        checks.lines().forEach(app.console()::line);
        app.console().line("");
        Table limits = new Table("limit", "in force", "by");
        report.limits().forEach(limit -> limits.row(limit.subject(), limit.active() ? "yes" : "no", limit.means()));
        limits.lines().forEach(app.console()::line);
        app.console().line("");
        app.console().line("languages: " + String.join(", ", report.languages()));
        report.checks().stream().filter(check -> !check.cure().isEmpty())
                .forEach(check -> app.console().say(check.check() + ": " + check.cure()));
        report.problem().ifPresentOrElse(
                problem -> app.console()
                        .line("blocks CANNOT be run here: " + problem.message() + "; " + problem.cure()),
                () -> app.console().line("blocks can be run safely here"));
    }
}
