package kopir.portal.matching;

/** @param weight 1 (nice to have) to 5 (the point of it) */
public record Need(String capability, int weight) {}
