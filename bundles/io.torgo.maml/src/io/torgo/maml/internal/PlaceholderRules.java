package io.torgo.maml.internal;

import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Severity;
import io.torgo.maml.model.Section;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks in the prose of the required sections for what a template left to be filled in. */
final class PlaceholderRules {

    private static final int LONGEST = 20_000;
    private static final Pattern LEFT = Pattern.compile("\\[(?:YOUR|INSERT|REPLACE|FILL|ENTER)[ _-][^\\]\\n]{1,60}\\]"
            + "|<(?:YOUR|INSERT|REPLACE|FILL|ENTER)[ _-][^>\\n]{1,60}>|\\[[A-Z]{2,20}_[A-Z_]{2,30}\\](?!\\()");

    private PlaceholderRules() {
    }

    static void check(ParsedDocument parsed, Problems problems) {
        for (Section section : parsed.model().getSections()) {
            if (Names.REQUIRED_SECTIONS.contains(section.getName())) {
                check(parsed, section, problems);
            }
        }
    }

    private static void check(ParsedDocument parsed, Section section, Problems problems) {
        int from = section.getBodyOffset();
        int to = from + Math.min(LONGEST, section.getBodyLength());
        Matcher matcher = LEFT.matcher(parsed.text()).useTransparentBounds(true);
        for (int at = from; at < to; at++) {
            char c = parsed.text().charAt(at);
            if ((c == '[' || c == '<') && matcher.region(at, to).lookingAt()
                    && BlockFinder.at(parsed.model(), at).isEmpty()) {
                problems.add("W27", Severity.WARNING, at, matcher.end() - at, "The section " + section.getName()
                        + " holds the placeholder " + Problems.quote(matcher.group()),
                        "Fill in the template: write the real text.");
            }
        }
    }
}
