package kopir.matching.recognition;

/**
 * A word of a text in the form in which it is compared.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param position its number among all words, stop words counted too
 * @param sentence the number of its sentence
 */
record Word(String form, int start, int end, int position, int sentence) {}
