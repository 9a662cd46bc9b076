package kopir.benchmarks;

import java.util.Arrays;

/** Measured durations, summed up by rank. */
public final class Times {
    private final String name;
    private final long[] sortedNanos;

    public Times(String name, long[] nanos) {
        this.name = name;
        this.sortedNanos = nanos.clone();
        Arrays.sort(sortedNanos);
    }

    /** The nearest-rank percentile in milliseconds. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }

    /** A row of the table at the end. */
    public String row() {
        return "| %-42s | %6d | %9.2f | %9.2f | %9.2f |"
                .formatted(name, sortedNanos.length, percentile(50), percentile(99), percentile(100));
    }

    public static String head() {
        return "| %-42s | %6s | %9s | %9s | %9s |%n|%s|%s|%s|%s|%s|"
                .formatted(
                        "ms",
                        "n",
                        "p50",
                        "p99",
                        "max",
                        "-".repeat(44),
                        "-".repeat(8),
                        "-".repeat(11),
                        "-".repeat(11),
                        "-".repeat(11));
    }
}
