package io.torgo.maml.internal.security;

import io.torgo.maml.internal.security.Words.Word;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a shell block runs. That it runs programs is its nature; which ones is the question. */
final class ShellDemands {

    private static final Set<String> NETWORK = Set.of("curl", "wget", "nc", "ncat", "ssh", "scp", "sftp", "ftp",
            "telnet", "rsync");
    /** Programs that reach the network in some of their commands. */
    private static final Map<String, Set<String>> NETWORK_COMMANDS = Map.of("pip", Set.of("install", "download"),
            "pip3", Set.of("install", "download"), "npm", Set.of("install", "i", "ci"), "git",
            Set.of("clone", "pull", "push", "fetch"), "apt-get", Set.of("install", "update"), "apt",
            Set.of("install", "update"), "docker", Set.of("pull", "push", "login"), "opam",
            Set.of("install", "update"));
    private static final Pattern REMOVAL = Pattern.compile(
            "rm[ \t]+(?:-[a-zA-Z]{1,6}[ \t]+){0,3}-(?=[a-zA-Z]{0,6}[rR])[a-zA-Z]{1,6}[ \t][^\n;|&]{1,200}");
    private static final Pattern INTO_SHELL = Pattern.compile("[^\n|]{1,400}\\|[ \t]*(?:sudo[ \t]+)?(?:ba|z|da)?sh\\b");
    private static final Pattern OVER_DISK = Pattern
            .compile("dd[ \t][^\n;|&]{0,200}?\\bof=/dev/(?!null|stdout)\\w{1,40}");
    private static final Pattern MODULE = Pattern.compile("python3?[ \t]+-m[ \t]+pip3?[ \t]+(?:install|download)\\b");
    private static final int LONGEST_PATH = 100;
    private static final int LONGEST = 600;

    private ShellDemands() {
    }

    static void read(String text, int from, int to, DemandRules rules) {
        for (Word word : Words.of(text, from, to, Words.Syntax.SHELL)) {
            if (isCommand(text, word, from)) {
                command(text, word, to, rules);
            }
        }
    }

    /** A command stands at the start of a line, behind a separator, or behind sudo. */
    private static boolean isCommand(String text, Word word, int from) {
        int at = pathStart(text, word, from);
        while (at > from && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == from || "\n\r;|&($`".indexOf(text.charAt(at - 1)) >= 0
                || text.substring(Math.max(from, at - 4), at).equals("sudo")
                || text.substring(Math.max(from, at - 4), at).equals("then")
                || text.substring(Math.max(from, at - 2), at).equals("do");
    }

    /** Where the path begins that ends with the word. */
    private static int pathStart(String text, Word word, int from) {
        int at = word.from();
        int least = Math.max(from, at - LONGEST_PATH);
        boolean path = at > from && text.charAt(at - 1) == '/';
        while (path && at > least && (text.charAt(at - 1) == '/' || Character.isLetterOrDigit(text.charAt(at - 1)))) {
            at--;
        }
        return at;
    }

    private static void command(String text, Word word, int to, DemandRules rules) {
        Matcher rest = REMOVAL.matcher(text).region(word.from(), Math.min(to, word.from() + LONGEST));
        if (NETWORK.contains(word.text())) {
            rules.demand(Demand.NETWORK, word.text(), word.from(), word.end());
            Matcher piped = INTO_SHELL.matcher(text).region(word.from(), Math.min(to, word.from() + LONGEST));
            if (piped.lookingAt()) {
                rules.demand(Demand.FOREIGN_CODE, word.text() + " | sh", word.from(), piped.end());
            }
        } else if (NETWORK_COMMANDS.getOrDefault(word.text(), Set.of()).contains(argument(text, word.end(), to))) {
            rules.demand(Demand.NETWORK, word.text() + " " + argument(text, word.end(), to), word.from(), word.end());
        } else if (word.text().equals("rm") && rest.lookingAt() && isWide(rest.group())) {
            rules.demand(Demand.DESTRUCTION, rest.group().strip(), word.from(), rest.end());
        } else if (word.text().startsWith("mkfs") || starts(OVER_DISK, text, word, to)) {
            rules.demand(Demand.DESTRUCTION, word.text(), word.from(), word.end());
        } else if (starts(MODULE, text, word, to)) {
            rules.demand(Demand.NETWORK, "pip install", word.from(), word.end());
        }
    }

    private static boolean starts(Pattern pattern, String text, Word word, int to) {
        return pattern.matcher(text).region(word.from(), Math.min(to, word.from() + LONGEST)).lookingAt();
    }

    /** Whether it removes all that is somewhere: a star, a home, a root, or what a variable holds. */
    private static boolean isWide(String removal) {
        String last = removal.strip().substring(removal.strip().lastIndexOf(' ') + 1).replace("\"", "");
        return last.startsWith("/") || last.startsWith("~") || last.startsWith("$") || last.contains("*")
                || last.equals(".") || last.startsWith("..");
    }

    private static String argument(String text, int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }
}
