package io.torgo.maml.internal.security;

import io.torgo.maml.Severity;
import io.torgo.maml.internal.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that gives orders to a language model which reads the document, in the open or in a comment nobody sees. */
final class ModelAddressRules {

    /**
     * A manner of speech.
     *
     * @param start  lower-case words that it begins with, to find it fast
     * @param phrase the whole, in lower case; bounded in length
     */
    private record Manner(String start, Pattern phrase) {

        static Manner of(String start, String rest) {
            return new Manner(start, Pattern.compile(Pattern.quote(start) + rest));
        }
    }

    private static final String EARLIER = "\\s+(?:(?:all|any|of|the|your|my|these|those)\\s+){0,4}"
            + "(?:previous|prior|above|earlier|preceding|existing|original|system)\\s+"
            + "(?:instruction|prompt|rule|message|direction|guideline|order|context)s?";
    private static final String SYSTEM_PROMPT = "\\s+(?:me\\s+)?(?:the|your)\\s+system prompt";
    private static final List<Manner> MANNERS = List.of(Manner.of("ignore", EARLIER), Manner.of("disregard", EARLIER),
            Manner.of("forget", EARLIER), Manner.of("override", EARLIER),
            Manner.of("you are now", "\\s+(?:a|an|the|in|no|going|free|dan)\\b"),
            Manner.of("do not tell the", "\\s+(?:user|human|operator)"),
            Manner.of("don't tell the", "\\s+(?:user|human|operator)"),
            Manner.of("without telling the", "\\s+(?:user|human|operator)"),
            Manner.of("reveal", "\\s+(?:(?:the|your)\\s+){0,2}(?:hidden |secret )?(?:system )?(?:prompt|instructions)"),
            Manner.of("print", SYSTEM_PROMPT), Manner.of("repeat", SYSTEM_PROMPT), Manner.of("show", SYSTEM_PROMPT),
            Manner.of("output", SYSTEM_PROMPT), Manner.of("new instructions:", ""),
            Manner.of("<|im_start|>", ""), Manner.of("<|system|>", ""), Manner.of("<<sys>>", ""),
            Manner.of("[system override", ""), Manner.of("if you are an ai", ""),
            Manner.of("if you are a language model", ""), Manner.of("as a language model, you", ""));
    /** In a comment, a model that is addressed and told what to do. */
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:ai|llm|assistant|language model|copilot|chatgpt|claude|gemini|chatbot)s?\\b[^.\n]{0,80}"
                    + "\\b(?:must|should|always|never|please|do not|ignore|instead|execute|run|send|approve|say)\\b");
    private static final int LONGEST = 200;
    private static final int LONGEST_COMMENT = 4000;

    private static final Manner[][] BY_FIRST = byFirst();

    private final String text;
    private final Problems problems;

    private ModelAddressRules(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    private static Manner[][] byFirst() {
        Manner[][] manners = new Manner[128][];
        MANNERS.stream().collect(Collectors.groupingBy(manner -> manner.start().charAt(0)))
                .forEach((first, some) -> manners[first] = some.toArray(Manner[]::new));
        return manners;
    }

    static void check(String text, Problems problems) {
        ModelAddressRules rules = new ModelAddressRules(text, problems);
        rules.phrases();
        rules.comments();
    }

    /** Looks at every place where a word begins. */
    private void phrases() {
        boolean within = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
            Manner[] manners = within || c >= 0x80 ? null : BY_FIRST[letter ? c | 0x20 : c];
            if (manners != null) {
                find(manners, at);
            }
            within = letter;
        }
    }

    private void find(Manner[] manners, int at) {
        for (Manner manner : manners) {
            if (text.regionMatches(true, at, manner.start(), 0, manner.start().length())) {
                Matcher phrase = manner.phrase().matcher(lower(at, Math.min(text.length(), at + LONGEST)));
                if (phrase.lookingAt()) {
                    problems.add("A01", Severity.WARNING, at, phrase.end(),
                            "This speaks to a language model that reads the document, not to a person",
                            "Delete it, unless the document is about such texts.");
                }
            }
        }
    }

    /** A stretch of the text in lower case, character by character: a few letters grow when they are made small. */
    private String lower(int from, int to) {
        char[] lower = new char[to - from];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(text.charAt(from + i));
        }
        return new String(lower);
    }

    private void comments() {
        int at = text.indexOf("<!--");
        while (at >= 0) {
            int end = text.indexOf("-->", at);
            int close = end < 0 ? text.length() : end;
            comment(at, close);
            at = text.indexOf("<!--", close);
        }
    }

    private void comment(int from, int to) {
        String comment = lower(from, Math.min(to, from + LONGEST_COMMENT));
        Matcher order = ORDER.matcher(comment);
        if (!comment.contains("maml-disable") && order.find()) {
            problems.add("A02", Severity.WARNING, from, Math.min(text.length(), to + 3) - from,
                    "This comment, which readers do not see, gives orders to a language model",
                    "Delete it, or write it where people see it.");
        }
    }
}
