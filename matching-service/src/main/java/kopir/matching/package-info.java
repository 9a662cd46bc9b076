/**
 * Finds partners: from a member's own words to an introduction both sides agreed to.
 *
 * <p>A member writes what it needs ({@code recognition}) and asks for a partner ({@code request}); all verified members,
 * known from the directory's events ({@code member}), are ranked by hard rules and points ({@code engine}) and the run is
 * kept ({@code recording}); coordinators decide ({@code review}); the member sees cards and says yes, the candidate is
 * asked, the directory opens the contacts ({@code introduction}). Pairs that must not meet are in {@code exclusion}.
 * {@code MatchingWiring} is the table of contents.
 */
@NullMarked
package kopir.matching;

import org.jspecify.annotations.NullMarked;
