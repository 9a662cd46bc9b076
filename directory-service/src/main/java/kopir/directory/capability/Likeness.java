package kopir.directory.capability;

/** How far two words are apart. */
final class Likeness {
    private static final int LONGEST = 60;

    private Likeness() {}

    /**
     * The fewest insertions, deletions and replacements of characters that make one of the other (Levenshtein). Only the
     * first 60 characters count: codes are shorter, and what somebody sends may be long.
     */
    static int distance(String left, String right) {
        String a = left.substring(0, Math.min(left.length(), LONGEST));
        String b = right.substring(0, Math.min(right.length(), LONGEST));
        int[] above = new int[b.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            int[] current = new int[b.length() + 1];
            current[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int replaced = above[column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[b.length()];
    }
}
