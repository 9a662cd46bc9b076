package kopir.matching.recognition;

import java.util.regex.Pattern;

/** What a text about an individual is about, as far as the wording that asks for capacity instead needs to know. */
public enum Topic {
    /** A roof for the night. */
    SHELTER(
            "shelter|refuge|hous(?:e|ing)|place to (?:stay|sleep|go)|nowhere|leave her|tonight"
                    + "|приют|ночевать|переночевать|негде|некуда|жить|принять|разместить|убежищ|баспана|паноҳгоҳ|boshpana|penahana"),
    /** Papers lost or never had. */
    DOCUMENTS(
            "papers|passport|documents?\\b|birth certificate|документ|паспорт|свидетельств|прописк|құжат|ҳуҷҷат|hujjat"),
    /** A lawyer, the court, the police. */
    LEGAL(
            "lawyer|legal|court|divorce|custody|protection order|police|юрист|адвокат|суд(?:а|е|у|ом)?\\b|развод|алимент|защитн\\p{L}{2,3} предписан|полици"),
    /** A doctor. */
    HEALTH("doctor|hospital|injur|pregnan|medical|врач|больниц|травмы|побо|беремен|медицин"),
    /** Somebody to talk to. */
    PSYCHOLOGICAL("psycholog|counsel|suicid|depress|психолог|депресси|суицид");

    private final Pattern pattern;

    Topic(String pattern) {
        this.pattern = Pattern.compile(
                "\\b(?:" + pattern + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    boolean isIn(CharSequence text) {
        return pattern.matcher(text).find();
    }
}
