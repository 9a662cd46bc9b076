package kopir.matching.engine;

/** The lists that queries and profiles refer to, as they were for one run. */
public record Reference(Taxonomy taxonomy, Places places) {

    /** Before the directory has published any. */
    public static Reference empty() {
        return new Reference(Taxonomy.empty(), Places.empty());
    }

    public Reference with(Taxonomy newer) {
        return new Reference(newer, places);
    }

    public Reference with(Places newer) {
        return new Reference(taxonomy, newer);
    }
}
