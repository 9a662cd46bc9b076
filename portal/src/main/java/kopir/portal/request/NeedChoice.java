package kopir.portal.request;

/**
 * One capability on the form.
 *
 * @param words of the member's own text that led to it, joined; empty where it was found by searching
 * @param weight 1 nice to have, 3 important, 5 the point of it
 */
record NeedChoice(String capability, String words, boolean chosen, int weight) {
    static final int USUAL = 3;

    static NeedChoice proposed(String capability, String words) {
        return new NeedChoice(capability, words, true, USUAL);
    }

    /** One of several things that the words may mean: for the member to choose. */
    static NeedChoice possible(String capability, String words) {
        return new NeedChoice(capability, words, false, USUAL);
    }

    static NeedChoice found(String capability) {
        return new NeedChoice(capability, "", false, USUAL);
    }
}
