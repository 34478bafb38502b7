package io.torgo.maml.internal;

import io.torgo.maml.LineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a document whose line breaks were lost: several known keys on its first line. */
final class LostBreaks {

    private static final int ENOUGH = 3;
    private static final int MAX_HEADER = 20_000;
    private static final Pattern KEY = Pattern.compile(
            "(?:maml_version|torgo_version|id|type|origin|requires|permissions|verification|created_at|updated_at"
                    + "|quantum_security_flag|security_mode|wallet|dunes_icon|beluga_icon|description|schema|version"
                    + "|author):(?=[ \"'\\[{])");

    private LostBreaks() {
    }

    /** Places (start, end) of the known keys on a line; empty where the line is an ordinary one. */
    static List<int[]> keys(LineMap lines, int line) {
        String header = lines.head(line, MAX_HEADER);
        List<int[]> found = new ArrayList<>();
        Matcher matcher = KEY.matcher(header);
        int at = 0;
        boolean quoted = false;
        while (matcher.find()) {
            quoted ^= hasOddQuotes(header, at, matcher.start());
            at = matcher.start();
            if (!quoted && (isKeyPlace(header, matcher.start()) || isDashes(header, matcher.start()))) {
                found.add(new int[]{lines.start(line) + matcher.start(), lines.start(line) + matcher.end()});
            }
        }
        return found.size() >= ENOUGH && found.getFirst()[0] <= lines.start(line) + 4 && !isFlow(header)
                ? found
                : List.of();
    }

    /** A key may stand right behind a value, but not behind an underscore or a slash of a longer word. */
    private static boolean isKeyPlace(String header, int start) {
        return start == 0 || "_-./{,\\".indexOf(header.charAt(start - 1)) < 0;
    }

    /** The opening delimiter may stand right before the first key. */
    private static boolean isDashes(String header, int end) {
        return end <= 4 && header.startsWith("---") && header.substring(0, end).chars().allMatch(c -> c == '-');
    }

    /** A key inside a quoted value is no key. */
    private static boolean hasOddQuotes(String header, int from, int to) {
        boolean odd = false;
        for (int i = from; i < to; i++) {
            odd ^= header.charAt(i) == '"';
        }
        return odd;
    }

    private static boolean isFlow(String header) {
        return header.startsWith("{");
    }
}
