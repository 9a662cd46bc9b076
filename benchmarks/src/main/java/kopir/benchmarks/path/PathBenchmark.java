package kopir.benchmarks.path;

import java.util.Locale;
import kopir.benchmarks.Machine;
import kopir.benchmarks.Times;

/**
 * {@code ./kopir bench path}: asks a running demo for partners and waits until the suggestions are there, in turns with
 * the {@link BareProbe} on the same broker and store, so that both meet the same machine.
 */
public final class PathBenchmark {
    private static final int WARM_UP = 100;
    private static final int COUNTED = 400;

    private PathBenchmark() {}

    /** @param args the port offset of the running demo */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int offset = args.length == 0 ? 0 : Integer.parseInt(args[0]);
        try (BareProbe probe = new BareProbe(9092 + offset, 27017 + offset)) {
            Journey journey = new Journey(offset);
            long[] bare = new long[COUNTED];
            long[] suggestion = new long[COUNTED];
            for (int i = -WARM_UP; i < COUNTED; i++) {
                long probed = probe.writeProduceConsumeWrite();
                long seen = journey.postUntilSuggestionsAreVisible(i);
                if (i >= 0) {
                    bare[i] = probed;
                    suggestion[i] = seen;
                }
            }
            print(
                    new Times("bare: write, produce, consume, write", bare),
                    new Times("POST to visible suggestion", suggestion));
        }
        System.out.println(Machine.described());
        System.out.printf(
                "%d of each in turns after %d to warm up; nothing is left to chance, so there is no seed%n",
                COUNTED, WARM_UP);
    }

    private static void print(Times bare, Times suggestion) {
        System.out.println(Times.head());
        System.out.println(bare.row());
        System.out.println(suggestion.row());
        System.out.printf(
                "%nratio: p50 %.2f, p99 %.2f%n",
                suggestion.percentile(50) / bare.percentile(50), suggestion.percentile(99) / bare.percentile(99));
    }
}
