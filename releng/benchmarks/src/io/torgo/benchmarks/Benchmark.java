package io.torgo.benchmarks;

/** One group of figures. */
interface Benchmark {

    /** Measures and reports; an exception ends the whole run, because a figure that is missing must be seen. */
    void run(Setting setting, Report report) throws Exception;
}
