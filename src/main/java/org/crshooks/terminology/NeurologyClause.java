package org.crshooks.terminology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.crshooks.terminology.NameIndex.Hit;
import org.crshooks.terminology.NeurologyWords.Stance;

/**
 * One clause of a text about neurological findings.
 *
 * @param text as charted, in one width and case
 * @param normal the same normalised
 * @param joined it follows the clause before it without the end of a sentence
 */
record NeurologyClause(String text, String normal, boolean joined) {

    /** Longer text is prose. */
    private static final int LONGEST = 512;

    private static final Pattern ENUMERATED = Pattern.compile("、|(?<=\\p{L})/(?=\\p{L})");
    private static final Pattern END =
            Pattern.compile("(?<sentence>[;。\\n\\r!?]|\\.(?!\\d)|\\b(?:but|however|although)\\b"
                    + "|但是?|然而|不过)|[,()\\[\\]]|:(?!\\d)|\\s[-–—]\\s");

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:no|not|without|never|neither|nor|nil|none|negative|absent|denie[ds]|deny|denying|excluded|excludes"
                    + "|ruled out|free|(?:is|was|did|does|has|have|had|are|were)n t)\\b"
                    + "|无(?!力|反应)|未|没有?|否认|排除|阴性|不(?=考虑|支持|像|符合)");
    /** Negations that in English follow what they deny. */
    private static final Pattern FOLLOWING =
            Pattern.compile("none|nil|negative|absent|denied|excluded|ruled out|free|阴性");
    /** What a negation that follows a finding says of that finding, and not of another. */
    private static final Pattern OF_THE_FINDING =
            Pattern.compile("(?:longer|yet|been|be|clearly|clinically|definitely|显)?\\s*(?:seen|present|observed|found"
                    + "|confirmed|evident|noted|detected|identified|suspected|likely|reported|demonstrated|known|sure"
                    + "|certain|definite|clear|assessed|examined|tested|possible|excluded|ruled|any more|证实|发现|确诊"
                    + "|出现|发生|见|明确|评估|检查|考虑).*");
    /** Between a negation and what it denies. */
    private static final Pattern BETWEEN = Pattern.compile("(?:\\s*(?:\\b(?:evidence|signs?|symptoms?|features?|of|for"
            + "|any|a|an|the|new|further|more|active|clinical|clinically|clear|definite|obvious|apparent|overt|acute"
            + "|current|recent|recurrent|witnessed|documented|known|other|patient|had|has|have|having|been|being|seen"
            + "|experienced|reported|see|show|shows|left|right|sided|bilateral|ongoing|increased|elevated|high|cerebral|brain|arms?|legs?|limbs?|extremity|facial|muscle"
            + "|unilateral|neurologic|neurological|gross|significant|focal|diffuse"
            + "|deep|severe|generali[sz]ed|tonic|clonic|motor|convulsive|electrographic|eeg|ct|mri|imaging|on|or|nor)\\b"
            + "|见到?|再|有|发生|出现|发现|存在|明显|新发?|诉|伴|任何|[左右双一偏]?侧|四?肢体?|局灶性?|弥漫性?|神经(?:功能|系统)|的|明确|考虑|支持|像"
            + "|符合|或|及|和))*\\s*");

    private static final Pattern LISTED = Pattern.compile(".*(?:\\b(?:or|nor)\\s*|或)");
    /** Not denied as a symptom is: what does not happen is that the finding ends. */
    private static final Pattern COURSE =
            Pattern.compile("\\b(?:return|respon|recover|improve|resol|able|chang|wak|awak"
                    + "|arous|regain|control|stop|end)|缓解|恢复|好转|反应|唤醒|控制|停止|终止|改善|效");

    private static final Pattern DENIAL_ALONE = Pattern.compile("(?:no|none|nil|negative|absent|denie[sd]|never"
            + "|not (?:present|seen|observed|found|detected|reported)|none (?:seen|observed|witnessed|reported|noted|present)"
            + "|无|未见|没有|否认|阴性|未出现|未发生)(?: (?:so far|today|currently|at present|to date|ever))?");
    /** What the findings are about, named or not. */
    private static final Pattern SUBJECT = Pattern.compile("\\b(?:seiz\\w*|convuls\\w*|epilep\\w*|fits?|weak\\w*"
            + "|\\w*paresis|\\w*paretic|\\w*plegi[ac]|paraly\\w*|deficits?|o?edema\\w*|swelling|intracranial|icp"
            + "|papill\\w*)\\b|癫痫|抽搐|惊厥|发作|无力|缺损|瘫|脑?水肿|颅内压|颅高压");
    /** What a name in a list of denied things may have beside it. */
    private static final Pattern BARE =
            Pattern.compile("(?:\\s*(?:\\b(?:or|nor|and|any|left|right|activity|episodes?)\\b|或|及|和|等))*\\s*");

    static List<NeurologyClause> split(String text) {
        if (text == null) {
            return List.of();
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<NeurologyClause> clauses = new ArrayList<>();
        Matcher end = END.matcher(folded);
        int from = 0;
        boolean joined = false;
        while (end.find()) {
            add(clauses, folded.substring(from, end.start()), joined);
            joined = end.group("sentence") == null && (joined || !clauses.isEmpty());
            from = end.end();
        }
        add(clauses, folded.substring(from), joined);
        return clauses;
    }

    private static void add(List<NeurologyClause> clauses, String text, boolean joined) {
        String normal =
                NormalText.of(ENUMERATED.matcher(text).replaceAll(m -> m.group().equals("/") ? " or " : "或"));
        if (!normal.isEmpty()) {
            clauses.add(new NeurologyClause(text, normal, joined));
        }
    }

    boolean isDenialAlone() {
        return DENIAL_ALONE.matcher(normal).matches();
    }

    /** Whether it begins a list of what is denied. */
    boolean opensDenials() {
        Matcher negation = NEGATION.matcher(normal);
        return negation.find()
                && negation.start() == 0
                && !COURSE.matcher(normal).find();
    }

    /**
     * How each finding that it names stands.
     *
     * @param inDenials it may be part of a list that a clause before it denies
     */
    Map<Domain, Stance> stances(Names names, boolean inDenials) {
        Map<Domain, Stance> stances = new EnumMap<>(Domain.class);
        List<Hit> hits = names.hits(normal);
        boolean listed = inDenials && BARE.matcher(without(hits)).matches();
        for (Hit hit : hits) {
            Stance stance = listed ? Stance.DOUBTFUL : stance(hit.start(), hit.end());
            stances.merge(
                    NeurologyWords.domain(hit.code()),
                    stance,
                    (a, b) -> a == Stance.FOUND || b == Stance.FOUND ? Stance.FOUND : b);
        }
        return stances;
    }

    private String without(List<Hit> hits) {
        StringBuilder rest = new StringBuilder(normal);
        for (int i = hits.size() - 1; i >= 0; i--) {
            rest.replace(hits.get(i).start(), hits.get(i).end(), " ");
        }
        return rest.toString();
    }

    private Stance stance(int start, int end) {
        Matcher negation = NEGATION.matcher(normal);
        int before = -1;
        while (negation.find()) {
            if (negation.end() <= start) {
                before = negation.end();
            } else if (before < 0 && negation.start() >= end) {
                String rest = normal.substring(negation.end()).strip();
                boolean ofThis = rest.isEmpty()
                        || FOLLOWING.matcher(negation.group()).matches()
                        || OF_THE_FINDING.matcher(rest).matches();
                return ofThis ? Stance.DOUBTFUL : Stance.FOUND;
            }
        }
        return before < 0 ? Stance.FOUND : denied(normal.substring(before, start));
    }

    private static Stance denied(String between) {
        boolean direct = BETWEEN.matcher(between).matches();
        boolean listed =
                LISTED.matcher(between).matches() && !COURSE.matcher(between).find();
        return direct || listed ? Stance.DENIED : Stance.DOUBTFUL;
    }

    /** What it says of its subject, without or beside a name that is known; null where it says nothing of it. */
    Stance withoutName(boolean noName) {
        Matcher subject = SUBJECT.matcher(normal);
        if (!noName || !subject.find()) {
            return null;
        }
        return stance(subject.start(), subject.end()) == Stance.DENIED ? Stance.DENIED : Stance.DOUBTFUL;
    }

    /**
     * Whether it says that a seizure is a prolonged or repeated one.
     *
     * @param named the seizure is named in this clause, not before it
     */
    boolean isLongSeizure(boolean named) {
        return SeizureCourse.isLong(text, named);
    }
}
