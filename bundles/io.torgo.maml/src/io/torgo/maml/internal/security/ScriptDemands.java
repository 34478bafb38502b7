package io.torgo.maml.internal.security;

import io.torgo.maml.internal.security.Words.Word;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JavaScript block imports and calls. */
final class ScriptDemands {

    private static final Map<String, Demand> CALLS = Map.of("fetch", Demand.NETWORK, "XMLHttpRequest", Demand.NETWORK,
            "WebSocket", Demand.NETWORK, "EventSource", Demand.NETWORK, "axios.get", Demand.NETWORK, "axios.post",
            Demand.NETWORK, "navigator.sendBeacon", Demand.NETWORK, "eval", Demand.FOREIGN_CODE, "Function",
            Demand.FOREIGN_CODE);
    private static final Map<String, Demand> MODULES = Map.ofEntries(Map.entry("http", Demand.NETWORK),
            Map.entry("https", Demand.NETWORK), Map.entry("http2", Demand.NETWORK), Map.entry("net", Demand.NETWORK),
            Map.entry("tls", Demand.NETWORK), Map.entry("dgram", Demand.NETWORK), Map.entry("axios", Demand.NETWORK),
            Map.entry("node-fetch", Demand.NETWORK), Map.entry("ws", Demand.NETWORK),
            Map.entry("child_process", Demand.PROCESSES), Map.entry("cluster", Demand.PROCESSES),
            Map.entry("vm", Demand.FOREIGN_CODE), Map.entry("fs", Demand.FILES),
            Map.entry("fs/promises", Demand.FILES));
    private static final Pattern REQUIRED = Pattern
            .compile("\\s{0,4}\\(?\\s{0,4}[\"'](?:node:)?([a-z0-9_/-]{1,40})[\"']");
    private static final Pattern GLOBAL = Pattern.compile("^(?:window|globalThis|self|global)\\.");
    private static final int LONGEST = 60;

    private ScriptDemands() {
    }

    static void read(String text, int from, int to, DemandRules rules) {
        for (Word word : Words.of(text, from, to, Words.Syntax.SCRIPT)) {
            boolean names = word.text().equals("from") || word.text().equals("import")
                    || word.text().equals("require") && word.calls();
            if (names) {
                module(text, word, to, rules);
            } else if (word.calls() && CALLS.containsKey(name(word)) && !isOwn(text, word)) {
                rules.demand(CALLS.get(name(word)), word.text(), word.from(), word.end());
            }
        }
    }

    /** What is called, without the global object that it belongs to. */
    private static String name(Word word) {
        return GLOBAL.matcher(word.text()).replaceFirst("");
    }

    /** Whether the word is a method of something else, or is being defined here. */
    private static boolean isOwn(String text, Word word) {
        String before = text.substring(Math.max(0, word.from() - 9), word.from()).stripTrailing();
        return before.endsWith(".") || before.endsWith("function");
    }

    private static void module(String text, Word word, int to, DemandRules rules) {
        Matcher module = REQUIRED.matcher(text).region(word.end(), Math.min(to, word.end() + LONGEST));
        if (module.lookingAt() && MODULES.containsKey(module.group(1))) {
            rules.demand(MODULES.get(module.group(1)), module.group(1), module.start(1), module.end(1));
        }
    }
}
