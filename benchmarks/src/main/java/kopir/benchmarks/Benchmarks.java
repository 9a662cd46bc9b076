package kopir.benchmarks;

import java.util.Arrays;
import kopir.benchmarks.path.PathBenchmark;

/** {@code ./kopir bench NAME}: runs one benchmark against a demo that is running. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param args the name, then what that benchmark takes: {@code path} takes the demo's port offset, 0 where none */
    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "path" : args[0];
        if (!name.equals("path")) {
            System.err.println("There is no benchmark called " + name + "; there is: path");
            System.exit(1);
        }
        PathBenchmark.main(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
    }
}
