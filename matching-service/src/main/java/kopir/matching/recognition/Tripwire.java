package kopir.matching.recognition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells one person's case from a request for capacity. A text is stopped when it speaks of one person and gives something
 * particular about them, when it gives two particulars, or when it has a document's number.
 *
 * <p>It errs on the side of stopping: a request that is stopped by mistake is worded anew in a minute; a survivor's story
 * in a network's data cannot be taken back.
 */
public final class Tripwire {

    /** What gives a case away. */
    enum Sign {
        /** One person, not a group: "a woman", "к нам пришла". */
        ONE_PERSON("""
                \\b(?:a|the|this|one|another)\\s+(?:\\p{L}+\\s+)?(?:woman|girl|lady|mother|survivor|victim)\\b
                |\\b(?:she|her|herself)\\b
                |\\b(?:женщина|женщину|женщиной|девушка|девушку|девушкой|девочка|девочку|пострадавшая|пострадавшую)\\b
                |\\b(?:она|ей|нею)\\b
                |\\bк\\s+нам\\s+(?:пришла|обратилась|поступила|приехала)\\b
                """),
        AGE("""
                \\b(?:aged|age)\\s+\\d{1,2}\\b
                |\\b\\d{1,2}[\\s-]?(?:years?|yrs?)[\\s-]old\\b
                |\\b(?:woman|girl|lady|mother),?\\s+\\(?\\d{1,2}\\b
                |\\bей\\s+\\d{1,2}\\b
                |\\b(?:женщин|девушк|девочк)\\p{L}*,?\\s+\\(?\\d{1,2}\\s*(?:лет|год)
                |\\b\\d{1,2}-летн(?:яя|юю|ей|ий|его)\\b
                """),
        /** A name with an age; a capital letter matters here. */
        NAME_AND_AGE("(?-i:\\b\\p{Lu}\\p{Ll}+),\\s*\\d{1,2}(?:\\s*(?:лет|год|года|years?)\\b|\\s*,)"),
        NAME("""
                \\b(?:named|called|name\\s+is|зовут|имени|пришла|обратилась|поступила)\\s+(?-i:\\p{Lu}\\p{Ll}+)
                """),
        HER_CHILDREN("""
                \\bwith\\s+(?:a|an|her|one|two|three|four|five|\\d)\\s+(?:\\p{L}+\\s+)?(?:baby|infant|child|children|kids?|son|sons|daughter|daughters|newborn)\\b
                |\\bс\\s+(?:\\p{L}+\\s+)?(?:младенцем|ребенком|ребёнком|сыном|дочерью|дочкой|новорождённым|новорожденным|малышом)\\b
                |\\bс\\s+(?:двумя|тремя|четырьмя|пятью|своими|\\d)\\s+(?:\\p{L}+\\s+)?детьми\\b
                """),
        TONIGHT("""
                \\b(?:tonight|this\\s+(?:night|evening)|right\\s+now|nowhere\\s+to\\s+(?:go|sleep|stay))\\b
                |\\b(?:ночевать\\s+негде|негде\\s+ночевать|некуда\\s+идти|прямо\\s+сейчас|этой\\s+ночью)\\b
                |\\bсегодня\\s+(?:ночью|вечером)\\b
                """),
        VIOLENCE_AGAINST_HER("""
                \\b(?:her\\s+(?:husband|partner|father|ex)|(?:beats|hit|raped|threatens)\\s+her)\\b
                |\\b(?:муж|сожитель|отец|свекровь|парень)\\s+(?:ее\\s+|её\\s+)?(?:избивает|избил|бьет|бьёт|угрожает|насилует|преследует|выгнал)
                """),
        DOCUMENT_NUMBER("""
                \\b(?:passport|id|паспорт\\p{L}*|иин|инн|пинфл)\\b[^.\\d]{0,30}\\d{6,}
                |\\b(?:passport|паспорт\\p{L}*)\\b[^.\\d]{0,30}\\p{Lu}{1,2}\\s?\\d{5,}
                |\\b\\d{12}\\b|\\b\\d{14}\\b
                """),
        PHONE_NUMBER("\\+\\d(?:[\\s()-]?\\d){8,}|\\b8[\\s(-]{0,2}\\d{3}(?:[\\s()-]?\\d){7}\\b"),
        ADDRESS("""
                \\b(?:ул\\.|улиц\\p{L}*|проспект\\p{L}*|переул\\p{L}*|микрорайон\\p{L}*|мкр\\.?)\\s+(?-i:\\p{Lu})[\\p{L}\\s-]{1,30},?\\s*(?:д\\.|дом)?\\s*\\d+
                |\\b\\d+\\s+(?-i:\\p{Lu}\\p{Ll}+)\\s+(?:street|st|avenue|road|lane)\\b
                |\\b(?:street|avenue|road)\\s+\\d+\\b
                """);

        private final Pattern pattern;

        Sign(String patterns) {
            // Without UNICODE_CHARACTER_CLASS a word boundary knows no Cyrillic letter.
            this.pattern = Pattern.compile(
                    patterns.lines().map(String::strip).collect(Collectors.joining()),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        }

        boolean isIn(String text) {
            return pattern.matcher(text).find();
        }
    }

    private Tripwire() {}

    /** Whether the text tells one person's case. */
    public static boolean stops(String text) {
        Set<Sign> signs = signs(text);
        long particulars =
                signs.stream().filter(sign -> sign != Sign.ONE_PERSON).count();
        return signs.contains(Sign.DOCUMENT_NUMBER)
                || particulars >= 2
                || particulars == 1 && signs.contains(Sign.ONE_PERSON);
    }

    static Set<Sign> signs(String text) {
        return Arrays.stream(Sign.values())
                .filter(sign -> sign.isIn(text))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class)));
    }
}
