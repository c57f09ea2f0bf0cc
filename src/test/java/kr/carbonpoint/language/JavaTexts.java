package kr.carbonpoint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.carbonpoint.language.KoreanTexts.Text;

/** The Korean literals of the sources, put together where they are. */
final class JavaTexts {

    /** What only those who work for a municipality, or the operator, come to read. By package or class. */
    private static final List<String> STAFF = List.of(
            "account/GrantLog",
            "account/Grants",
            "account/web/",
            "address/AddressInbox",
            "address/AddressMerge",
            "address/BuildingMerge",
            "address/Condition",
            "address/DetailMerge",
            "desk/",
            "dispute/DecideDispute",
            "engine/AccessRights",
            "enrolment/Approvals",
            "enrolment/ApproveAccount",
            "enrolment/Verdict",
            "inbox/",
            "ledger/",
            "notice/web/",
            "objection/AnswerObjection",
            "objection/Dossier",
            "operations/",
            "payout/ApprovePayout",
            "payout/BankResults",
            "payout/ChannelList",
            "payout/ExportPayout",
            "payout/PaymentLine",
            "payout/PayoutRun",
            "payout/PayoutStep",
            "payout/PreparePayout",
            "payout/ReadBankResult",
            "payout/Result",
            "payout/RunOverview",
            "payout/TransferFiles",
            "payout/process/",
            "payout/web/",
            "policy/",
            "privacy/Grounds",
            "privacy/Purpose",
            "registration/DecideRegistration",
            "registration/Missing",
            "registration/Registrations",
            "resource/Complex",
            "resource/RepresentativeNumberFile",
            "review/",
            "settlement/Comparison",
            "settlement/Complex",
            "settlement/Csv",
            "settlement/ResultC",
            "settlement/ResultHeader",
            "settlement/web/",
            "signup/DecideIdentity",
            "signup/IdentityDossier",
            "signup/Likeness",
            "signup/PaperDestruction",
            "signup/PaperProof",
            "signup/RecordPaperConsent",
            "signup/web/PaperCard",
            "staff/",
            "usage/");

    /** Patterns, particles that were put to a word, and mails to staff. */
    private static final Pattern NO_TEXTS =
            Pattern.compile("(?s).*(가-힣|\\\\[sSd(]|\\(\\?).*|[은는을를]|\\[/년월일]|\\[업무].*|M월 d일|[가-힣]+시\\|.*");

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"\\s*\\n(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    private static final Pattern PLUS_VALUE_PLUS = Pattern.compile("\\s*\\+(?:[^;{},?:\"]*\\+)?\\s*");

    private JavaTexts() {}

    static List<Text> all() {
        var texts = new ArrayList<Text>();
        for (var file : KoreanTexts.files("src/main/java/kr/carbonpoint", ".java")) {
            var name = file.toString().replace("src/main/java/kr/carbonpoint/", "");
            if (STAFF.stream().noneMatch(name::startsWith)) {
                of(KoreanTexts.read(file)).stream()
                        .filter(text -> KoreanTexts.HANGUL.matcher(text).find())
                        .filter(text -> !NO_TEXTS.matcher(text).matches())
                        .forEach(text -> texts.add(new Text(name, text)));
            }
        }
        return texts;
    }

    private static List<String> of(String source) {
        var texts = new ArrayList<String>();
        var tokens = TOKEN.matcher(source);
        var text = new StringBuilder();
        int end = 0;
        while (tokens.find()) {
            var literal = tokens.group(1) != null ? tokens.group(1).stripIndent() : tokens.group(2);
            if (literal == null) {
                continue;
            }
            var between = source.substring(end, tokens.start());
            if (text.length() > 0 && PLUS_VALUE_PLUS.matcher(between).matches()) {
                text.append(between.strip().length() > 1 ? "1" : "");
            } else {
                finish(text, between, texts);
                text.append(between.stripTrailing().endsWith("+") ? "1" : "");
            }
            text.append(unescaped(literal).replaceAll("%[,.\\d]*[sdf]", "1").replace("%%", "%"));
            end = tokens.end();
        }
        finish(text, source.substring(end), texts);
        return texts;
    }

    /** Patterns have escapes that are none of Java's own. */
    private static String unescaped(String literal) {
        return literal.contains("\\u") ? literal : literal.translateEscapes();
    }

    private static void finish(StringBuilder text, String after, List<String> texts) {
        if (text.length() > 0) {
            var goesOn =
                    after.stripLeading().startsWith("+") && !text.toString().matches(".*[.?!]");
            texts.add(text + (goesOn ? "1" : ""));
            text.setLength(0);
        }
    }
}
