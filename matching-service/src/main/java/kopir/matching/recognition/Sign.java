package kopir.matching.recognition;

import java.util.regex.Pattern;

/**
 * What in a text speaks for an individual's case. Each weighs something; at {@value #STOPS} together a text is stopped.
 *
 * <p>The patterns look at one sentence's stretch at most and repeat nothing without a bound, so a text of any length takes
 * time in proportion to it. They are for English and Russian; words of Kazakh, Kyrgyz, Tajik, Turkmen and Uzbek are added
 * where the plain form is beyond doubt. Turkic singulars follow the word for <em>one</em>, else a language is meant.
 */
enum Sign {
    /** A phone number belongs to somebody, and a request needs none: contacts are opened by consent. */
    PHONE_NUMBER(
            Sign.STOPS,
            "(?<![\\d.,])(?:"
                    + "\\+\\d{1,3}[\\s().-]{0,3}\\d{2,4}(?:[\\s().-]{0,3}\\d{2,4}){2,4}"
                    + "|[80][\\s-]{0,2}\\(?\\d{3}\\)?[\\s-]{0,2}\\d{2,3}[\\s-]?\\d{2}[\\s-]?\\d{2}"
                    + "|\\(?\\d{3}\\)?[\\s-]\\d{2,3}[\\s-]\\d{2}[\\s-]\\d{2}"
                    + "|(?<=(?:tel|phone|call|whatsapp|тел|телефон|телефону|звонить|позвонить)[.:]{0,2}\\s{0,3})\\d{9,12}"
                    + ")(?!\\d)"),

    /** The number of a passport, a certificate or a person: it identifies one human being. */
    DOCUMENT_NUMBER(
            Sign.STOPS,
            "\\b[A-ZА-Я]{1,3}(?:\\s|\\s?№\\s?|-)?\\d{7,9}\\b"
                    + "|\\b(?:\\d{12}|\\d{14})\\b"
                    + "|(?i:passport|identity card|\\bID card|birth certificate|паспорт|удостоверени|свидетельств|\\bИИН\\b"
                    + "|\\bПИНФЛ\\b|\\bИНН\\b|\\bJSHSHIR\\b|төлқұжат|жеке куәлік|шиноснома)[^.\\n\\d]{0,25}\\d{6,14}\\b"),

    /** Where somebody lives. A shelter's street must not be here either. */
    STREET_ADDRESS(
            Sign.STOPS,
            "(?:\\b[Уу]л\\.|\\b[Уу]лиц\\p{L}{1,3}\\b|\\b[Пп]роспект\\p{L}{0,2}\\b|\\b[Пп]р-т\\p{L}?\\b|\\b[Пп]ер\\.|\\b[Пп]ереул\\p{L}{2,4}\\b"
                    + "|\\b[Бб]ульвар\\p{L}{0,2}\\b|\\b[Мм]кр\\.?|\\b[Мм]икрорайон\\p{L}{0,2}\\b|\\bкӯчаи)\\s{0,2}[«\"]?\\p{Lu}[\\p{L}-]{1,25}(?:\\s\\p{Lu}\\p{L}{1,20})?[»\"]?,?\\s{0,2}(?:д\\.|дом)?\\s{0,2}№?\\d{1,4}"
                    + "|\\p{Lu}[\\p{L}-]{1,25}\\s(?:көшесі|көчөсү|кўчаси|köçesi|ko[‘ʻ’'`]chasi)\\p{L}{0,5},?\\s{0,2}№?\\d{1,4}"
                    + "|\\b(?:д\\.|дом)\\s{0,2}\\d{1,4},?\\s{1,2}(?:кв\\.|квартира)\\s{0,2}\\d"
                    + "|\\b\\d{1,4},?\\s\\p{Lu}[\\p{L}-]{1,25}\\s(?:[Ss]treet|St|[Aa]venue|Ave|[Rr]oad|Rd|[Ll]ane)\\b"
                    + "|\\b\\p{Lu}[\\p{L}-]{1,25}\\s(?:[Ss]treet|[Aa]venue|[Rr]oad|[Ll]ane)\\s{1,2}(?:No\\.?\\s?)?\\d{1,4}\\b"),

    /** One person, where a request speaks of groups. By itself it may be a turn of phrase. */
    ONE_PERSON(
            4,
            "(?i)\\b(?:she|herself)\\b|\\b(?:an?|one|this|that|another|our|my)\\s(?:[\\p{L}\\d-]{2,15}\\s){0,2}(?:woman|girl|mother|lady|survivor|victim|client|beneficiary|child|boy|wife|daughter)\\b(?!['’-])"
                    + "|\\b(?:женщина|женщину|девушка|девушку|девочка|девочку|клиентка|клиентку|пострадавшая|пострадавшую|молодая мама|молодую маму)\\b(?!-)"
                    + "|\\b(?:бір|бир) (?:әйел|аял|қыз|кыз)\\b|\\bяк (?:зан|духтар)\\b|\\bbir (?:ayol|qiz|aýal|zenan|gyz)\\b"),

    /** The age of one person. Ages of target groups stand beside plurals and ranges. */
    AGE_OF_ONE(
            6,
            "(?i)\\b(?:woman|girl|mother|lady|survivor|victim|client|child|boy|daughter|son|wife)\\s?[,(]?\\s?(?:aged|of)?\\s{0,2}\\d{1,2}\\b(?!\\s{0,2}(?:[-–+%/]|to\\b|and\\b|or\\b|women|children|places|days|weeks|months|hours))"
                    + "|\\b(?:she|he|who) (?:is|was|has just turned) (?:only )?\\d{1,2}\\b(?!\\s{0,2}(?:%|weeks|months|days|hours))"
                    + "|\\b(?:женщин|девушк|девочк|клиентк|пострадавш|мама|матер|доч|сын|ребенк|ребёнк|реб[её]нок)\\p{L}{0,4},?\\s\\(?\\d{1,2}\\s?(?:лет|года?)\\b"
                    + "|\\b(?:ей|ему)\\s(?:всего\\s)?\\d{1,2}\\b"
                    + "|\\b\\d{1,2}-летн(?:яя|юю|ий|его)\\s(?:женщин|девушк|девочк|клиентк|мам|дочь|сын|реб|мальчик)"
                    + "|\\b(?:a|the|our|her|his)\\s\\d{1,2}[\\s-]years?[\\s-]old\\b"),

    /** A name with an age: nobody introduces an organisation so. */
    NAME_AND_AGE(
            6,
            "\\b\\p{Lu}\\p{Ll}{2,14},\\s\\(?\\d{1,2}(?:\\s(?:лет|года?|жаста|жашта|yosh(?:da)?|ýaşynda|years? old)|,\\s(?:a|who|with|mother|from|has|is|мать|мама|из|с)\\b)"),

    /** Somebody called by name. */
    NAME_OF_ONE(
            5,
            "\\b(?:[Ee]ё|[Ее]ё|[Ее]е|[Ее]го)?\\s?(?:зовут|по имени)\\s\\p{Lu}\\p{Ll}{2,}"
                    + "|\\b(?:[Hh]er|[Hh]is) name is\\s\\p{Lu}|\\b(?:woman|girl|client|mother|survivor)\\s(?:named|called)\\s\\p{Lu}"
                    + "|\\b(?:[Пп]ришла|[Оо]братилась|[Пп]риехала|[Пп]озвонила|[Уу]бежала|[Сс]бежала)\\s(?:к нам\\s)?\\p{Lu}\\p{Ll}{2,}\\b"
                    + "|\\b\\p{Lu}\\p{Ll}{2,14}\\s(?:came|has come|called|ran|fled|turned)\\s(?:to|to us|us|away|from)\\b"),

    /** How cases begin to be told: somebody has come to us. */
    CAME_TO_US(
            3,
            "(?i)\\b(?:came|has come|turned|ran|reached out)\\sto\\sus\\b|\\b(?:called|contacted)\\sus\\b"
                    + "|\\bк\\sнам\\s(?:\\p{L}{2,15}\\s)?(?:пришла|обратилась|приехала|попала|прибежала|поступила)\\b"
                    + "|\\b(?:пришла|обратилась|прибежала|поступила)\\sк\\sнам\\b|\\bу\\sнас\\s(?:сейчас\\s)?(?:живёт|живет|находится)\\b"),

    /** The children of one person. Requests speak of women with children, in the plural. */
    OWN_CHILDREN(
            4,
            "(?i)\\b(?:an?|one|this|our)\\s(?:[\\p{L}-]{2,15}\\s){0,2}(?:woman|girl|mother|client|survivor)(?:\\s[\\p{L}-]{2,15}|,\\s?\\d{1,2},?){0,4}\\swith\\s(?:[\\p{L}-]{1,9}\\s){0,3}(?:baby|infant|child|children|kids?|sons?|daughters?|newborn|toddler)\\b"
                    + "|\\bher\\s(?:[\\p{L}-]{2,9}\\s){0,2}(?:baby|infant|child|children|kids?|sons?|daughters?|newborn|toddler)\\b"
                    + "|\\bshe\\shas\\s(?:[\\p{L}-]{1,9}\\s){0,2}(?:baby|infant|child|children|kids?|sons?|daughters?)\\b"
                    + "|\\b(?:женщина|женщину|девушка|девушку|мама|маму|мать|клиентка|клиентку)\\b[^.!?;\\n]{0,40}\\sс\\s(?:\\p{L}{2,15}\\s){0,2}(?:младенцем|реб[её]нком|детьми|сыном|дочкой|дочерью|малыш\\p{L}{1,3}|новорожд[её]нн\\p{L}{2,3})\\b"
                    + "|\\bу\\sне[её]\\s(?:есть\\s|на руках\\s)?(?:\\p{L}{2,12}\\s){0,2}(?:дет(?:и|ей)|реб[её]нок|сын|дочь|младенец)\\b|\\bу\\sне[её]\\s(?:двое|трое|четверо)\\b"
                    + "|\\b(?:её|ее)\\s(?:\\p{L}{2,12}\\s)?(?:дети|реб[её]нок|сын|дочь)\\b"
                    + "|\\bбаласымен\\b|\\bбаласы менен\\b|\\b(?:bolasi|farzandi) bilan\\b|\\bбо кӯдакаш\\b|\\bçagasy bilen\\b"),

    /** Violence done to one person, or her flight from it. */
    VIOLENCE_TO_ONE(
            6,
            "(?i)\\bher\\s(?:\\p{L}{2,12}[\\s-]){0,2}(?:husband|partner|father|brother|boyfriend|son)\\b[^.!?;\\n]{0,25}\\b(?:beats?|beat|hits?|abuses?|rapes?|raped|threatens?|threatened|stalks?|locks?)\\b"
                    + "|\\b(?:beats|beat|hit|hits|raped|threatens|threatened|stalks)\\sher\\b"
                    + "|\\b(?:leave|left|leaving|fled|flee|escaped|escape|ran\\saway)\\s(?:from\\s)?her\\s(?:\\p{L}{2,12}\\s)?(?:husband|partner|home|house|family|father)\\b"
                    + "|\\b(?:муж|сожитель|отец|брат|свекровь|бывший)\\s(?:\\p{L}{2,12}\\s){0,2}(?:избивает|избил|бь[её]т|побил|насилует|изнасиловал|угрожает|выгнал|преследует)\\b"
                    + "|\\b(?:ушла|сбежала|убежала)\\sот\\s(?:мужа|сожителя|отца)\\b|\\b(?:её|ее)\\s(?:избил|избивает|бь[её]т|изнасиловал|выгнал)\\p{L}{0,2}\\b"
                    + "|\\bкүйеуі ұр(?:ады|ып)\\b|\\bкүйөөсү (?:сабайт|урат)\\b|\\bшавҳараш мезанад\\b|\\beri (?:uradi|urgan)\\b|\\bäri urýar\\b"),

    /** The state one person is in. */
    HEALTH_OF_ONE(
            4,
            "(?i)\\b(?:she|girl|woman|client)\\s(?:is|was)\\s(?:[\\p{L}\\d]{1,9}\\s){0,2}(?:pregnant|injured|suicidal|wounded|in\\s(?:the\\s)?hospital)\\b|\\band\\s(?:is\\s)?pregnant\\b"
                    + "|\\bбеременна\\b|\\b(?:она|девушка|женщина|клиентка)\\s(?:сейчас\\s)?(?:ранена|в\\sбольнице)\\b"),

    /** It cannot wait: a request can. Urgent work of organisations has this one sign and no other. */
    RIGHT_NOW(
            3,
            "(?i)\\b(?:tonight|this\\snight|this\\sevening|right\\snow|today|urgent|urgently|immediately)\\b"
                    + "|\\b(?:срочно|сегодня|прямо\\sсейчас|немедленно|этой\\sночью)\\b"
                    + "|\\bбүгін\\sтүнде\\b|\\bшұғыл\\b|\\bшашылыш\\b|\\bимшаб\\b|\\bфаврӣ\\b|\\bbugun\\skechasi\\b|\\bshoshilinch\\b|\\bşu\\sgije\\b|\\bgyssagly\\b"),

    /** Somebody has no place for the night. */
    NOWHERE_TO_STAY(
            4,
            "(?i)\\bnowhere\\s(?:else\\s)?to\\s(?:go|sleep|stay|live|turn)\\b|\\bno\\s(?:safe\\s)?place\\s(?:to\\s(?:go|sleep|stay|live)|for\\sthe\\snight)\\b|\\bneeds\\sa\\s(?:safe\\s)?(?:place|bed|shelter|room)\\b"
                    + "|\\bночевать\\sнегде\\b|\\bнегде\\s(?:ночевать|жить|переночевать)\\b|\\b(?:жить|переночевать)\\sнегде\\b|\\bнекуда\\s(?:идти|пойти|деться)\\b|\\bосталась\\sна\\sулице\\b"
                    + "|\\bбарар\\sжер[іи]\\sжо[қк]\\b|\\bboradigan\\sjoyi\\syo[‘ʻ’'`]?q\\b|\\bбарои\\sхоб\\sҷой\\sнадорад\\b|\\bbarara\\sýeri\\sýok\\b");

    /** The weight at which a text is stopped. */
    static final int STOPS = 10;

    private final int weight;
    private final Pattern pattern;

    Sign(int weight, String pattern) {
        this.weight = weight;
        this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);
    }

    int weight() {
        return weight;
    }

    boolean isIn(CharSequence text) {
        return pattern.matcher(text).find();
    }
}
