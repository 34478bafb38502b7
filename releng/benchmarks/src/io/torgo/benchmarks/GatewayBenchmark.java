package io.torgo.benchmarks;

import java.nio.file.Path;

/** Start of the gateway, and what it takes of the machine's memory. */
final class GatewayBenchmark implements Benchmark {

    private static final int FIRST_STARTS = 3;
    private static final int LATER_STARTS = 7;
    private static final int EXECUTIONS = 200;
    private static final String JAVA = "java -version, whole process";

    @Override
    public void run(Setting setting, Report report) throws Exception {
        double[] first = new double[FIRST_STARTS];
        double[] later = new double[LATER_STARTS];
        Path home = null;
        for (int i = 0; i < FIRST_STARTS; i++) {
            home = setting.fresh("first");
            first[i] = start(setting, home);
        }
        for (int i = 0; i < LATER_STARTS; i++) {
            later[i] = start(setting, home);
        }
        Samples java = Commands.javaVersion(1, 10).millis();
        report.figure("gateway, process start to /health, first start in an empty home folder", "ms", 0,
                new Samples(first).millis(), JAVA, java);
        report.figure("gateway, process start to /health, later start", "ms", 0, new Samples(later).millis(), JAVA,
                java);
        memory(setting, report, home);
    }

    private static double start(Setting setting, Path home) throws Exception {
        try (Gateway gateway = Gateway.start(setting, home)) {
            return gateway.secondsToHealth();
        }
    }

    private static void memory(Setting setting, Report report, Path home) throws Exception {
        try (Gateway gateway = Gateway.start(setting, home)) {
            Thread.sleep(1000);
            Samples idle = new Samples(gateway.memory("VmRSS"));
            for (int i = 0; i < EXECUTIONS; i++) {
                EmptyBlock.execute(gateway);
            }
            Samples used = new Samples(gateway.memory("VmRSS"));
            Samples peak = new Samples(gateway.memory("VmHWM"));
            Samples own = new Samples(Machine.memory(ProcessHandle.current().pid(), "VmRSS"));
            report.figure("gateway, resident memory (VmRSS) a second after the start", "MiB", 0, idle,
                    "this benchmark's own Java process", own);
            report.figure("gateway, resident memory (VmRSS) after " + EXECUTIONS + " executions", "MiB", 0, used,
                    "the same gateway idle", idle);
            report.figure("gateway, highest resident memory (VmHWM)", "MiB", 0, peak, "the same gateway idle", idle);
        }
    }
}
