package org.crshooks.terminology;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a clause about a seizure says that it lasted over 5 min, or came again without recovery between (I1). */
final class SeizureCourse {

    private static final BigDecimal LIMIT_MINUTES = new BigDecimal(5);
    private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal(60);

    private static final Pattern DURATION = Pattern.compile(
            "(?<![\\d.:])(?<number>\\d{1,4}(?:\\.\\d{1,4})?)(?<plus>\\s*\\+)?"
                    + "[\\s-]*(?<unit>(?:hours?|hrs?|h|minutes?|mins?|seconds?|secs?|s)(?![a-z])|小时|分钟?|秒)(?<above>\\s*以上)?");
    private static final Pattern OVER =
            Pattern.compile(".*(?:>|more than|over|longer than|greater than|exceed(?:s|ed|ing)?|超过|大于|长于|逾)\\s*");
    private static final Pattern NOT_OVER =
            Pattern.compile(".*(?:<|≤|=<|less than|under|below|up to|未超过|不超过|未持续超过|不到|不足"
                    + "|少于|小于|\\b(?:no|not|never|n't)(?:\\s+(?:last|lasting|lasted|for|more than|over|longer than|exceed|exceeding"
                    + "|>))+)\\s*");
    /** A moment or an interval, no duration. */
    private static final Pattern POINT_BEFORE = Pattern.compile(
            ".*(?:\\b(?:within|every|each|at|in|since|next|last|q)|每隔?|后)\\s*(?:about|approximately|the|~|约)?\\s*");

    private static final Pattern AFTER = Pattern.compile(".*\\bafter\\s*(?:about|approximately|~)?\\s*");
    private static final Pattern POINT_AFTER = Pattern.compile(
            "[\\s-]*(?:ago|later|after|before|prior|earlier|post|into|from|since|apart|eeg|video|monitor|record|infus|observ"
                    + "|之?前|以?内|之?后(?!(?:自行|自发)?(?:缓解|终止|停止))).*",
            Pattern.DOTALL);
    private static final Pattern ENDED = Pattern.compile("resol|stop|ceas|terminat|ended|abat|subsid|abort|缓解|终止|停止");
    private static final Pattern OTHER_STATE =
            Pattern.compile("post-?\\s?ictal|confus|drows|recover|sedat|free|发作后|意识模糊");
    private static final Pattern LEADS_WITH_DURATION = Pattern.compile(
            "\\s*(?:(?:it|which|that|this|each|total|the)\\s+)?(?:last(?:s|ed|ing)\\b|duration\\b|for\\b|持续|历时|时长|发作时间).*",
            Pattern.DOTALL);
    private static final Pattern MANY_HOURS =
            Pattern.compile("(?:for|several|many)\\s+hours(?!\\s+(?:ago|before|after|later|prior|earlier))|half an hour"
                    + "(?!\\s+(?:ago|before|after|later|prior|earlier))|(?:数|几|半个?)小时(?!\\s*[前后内])");
    private static final Pattern LONG = Pattern.compile(
            "(?<!not |non |no |n't )\\b(?:prolonged|protracted|repetitive)\\b(?! (?:post|confus|recover|qt|infus|icu|stay))"
                    + "|(?<![无未非])反复");
    private static final Pattern NO_RECOVERY =
            Pattern.compile("\\b(?:no|not|without|never|n't)\\b.{0,20}\\b(?:return|recover|regain|back)\\w*.{0,20}"
                    + "\\b(?:baseline|consciousness)\\b|(?:未|没有|无)能?(?:恢复|回到)[^,。;]{0,6}(?:基线|意识|神志|清醒)"
                    + "|(?:意识|神志)(?:未|没有|无)能?恢复");

    private SeizureCourse() {}

    /**
     * Whether the clause says so.
     *
     * @param clause in one case
     * @param named the seizure is named in it; else it says something of a seizure named before
     */
    static boolean isLong(String clause, boolean named) {
        if (NO_RECOVERY.matcher(clause).find()) {
            return true;
        }
        if (named && LONG.matcher(clause).find()) {
            return true;
        }
        boolean about = named || LEADS_WITH_DURATION.matcher(clause).matches();
        if (about && MANY_HOURS.matcher(clause).find()) {
            return true;
        }
        Matcher duration = DURATION.matcher(clause);
        while (duration.find()) {
            boolean alone = isOnly(clause, duration);
            if ((about || alone) && isDuration(clause, duration) && isOver(clause, duration)) {
                return true;
            }
        }
        return false;
    }

    /** "7 min", "about 7 min", "> 5 min". */
    private static boolean isOnly(String clause, Matcher duration) {
        String rest = clause.substring(0, duration.start()) + " " + clause.substring(duration.end());
        return rest.matches(
                "(?:\\s|>|~|≥|\\b(?:about|approximately|approx|over|more than|longer than|in|total|duration)\\b|约|超过|大于)*");
    }

    private static boolean isDuration(String clause, Matcher duration) {
        String before = clause.substring(0, duration.start());
        String after = clause.substring(duration.end());
        boolean untilTheEnd =
                !AFTER.matcher(before).matches() || ENDED.matcher(before).find();
        return untilTheEnd
                && !NOT_OVER.matcher(before).matches()
                && !POINT_BEFORE.matcher(before).matches()
                && !POINT_AFTER.matcher(after).matches()
                && !OTHER_STATE.matcher(before).find();
    }

    private static boolean isOver(String clause, Matcher duration) {
        BigDecimal number = new BigDecimal(duration.group("number"));
        String unit = duration.group("unit");
        boolean hours = unit.startsWith("h") || unit.equals("小时");
        boolean seconds = unit.startsWith("s") || unit.equals("秒");
        BigDecimal amount = hours ? number.multiply(MINUTES_PER_HOUR) : number;
        BigDecimal limit = seconds ? LIMIT_MINUTES.multiply(MINUTES_PER_HOUR) : LIMIT_MINUTES;
        boolean more = duration.group("plus") != null
                || duration.group("above") != null
                || OVER.matcher(clause.substring(0, duration.start())).matches();
        int compared = amount.compareTo(limit);
        return compared > 0 || compared == 0 && more;
    }
}
