package care.quarterback.benchmarks;

/** One of the benchmarks. */
interface Benchmark {

    /** Measures and writes the rows. */
    void run(Settings settings, Results results) throws Exception;
}
