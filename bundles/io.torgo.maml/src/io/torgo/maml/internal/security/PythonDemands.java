package io.torgo.maml.internal.security;

import io.torgo.maml.internal.security.Words.Word;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a Python block imports and calls. */
final class PythonDemands {

    private static final Map<String, Demand> MODULES = Map.ofEntries(Map.entry("socket", Demand.NETWORK),
            Map.entry("requests", Demand.NETWORK), Map.entry("urllib3", Demand.NETWORK),
            Map.entry("urllib.request", Demand.NETWORK), Map.entry("http.client", Demand.NETWORK),
            Map.entry("http.server", Demand.NETWORK), Map.entry("httpx", Demand.NETWORK),
            Map.entry("aiohttp", Demand.NETWORK), Map.entry("websockets", Demand.NETWORK),
            Map.entry("websocket", Demand.NETWORK), Map.entry("ftplib", Demand.NETWORK),
            Map.entry("smtplib", Demand.NETWORK), Map.entry("imaplib", Demand.NETWORK),
            Map.entry("telnetlib", Demand.NETWORK), Map.entry("paramiko", Demand.NETWORK),
            Map.entry("socketserver", Demand.NETWORK), Map.entry("subprocess", Demand.PROCESSES),
            Map.entry("pty", Demand.PROCESSES), Map.entry("ctypes", Demand.FOREIGN_CODE),
            Map.entry("cffi", Demand.FOREIGN_CODE));
    private static final Map<String, Demand> CALLS = Map.ofEntries(Map.entry("os.system", Demand.PROCESSES),
            Map.entry("os.popen", Demand.PROCESSES), Map.entry("os.fork", Demand.PROCESSES),
            Map.entry("os.execv", Demand.PROCESSES), Map.entry("os.execvp", Demand.PROCESSES),
            Map.entry("os.spawnl", Demand.PROCESSES), Map.entry("os.posix_spawn", Demand.PROCESSES),
            Map.entry("asyncio.create_subprocess_exec", Demand.PROCESSES),
            Map.entry("asyncio.create_subprocess_shell", Demand.PROCESSES),
            Map.entry("asyncio.open_connection", Demand.NETWORK), Map.entry("eval", Demand.FOREIGN_CODE),
            Map.entry("exec", Demand.FOREIGN_CODE), Map.entry("__import__", Demand.FOREIGN_CODE),
            Map.entry("pickle.load", Demand.FOREIGN_CODE), Map.entry("pickle.loads", Demand.FOREIGN_CODE),
            Map.entry("marshal.loads", Demand.FOREIGN_CODE), Map.entry("os.remove", Demand.FILES),
            Map.entry("os.unlink", Demand.FILES), Map.entry("os.rmdir", Demand.FILES),
            Map.entry("os.rename", Demand.FILES), Map.entry("os.mkdir", Demand.FILES),
            Map.entry("os.makedirs", Demand.FILES), Map.entry("shutil.rmtree", Demand.FILES),
            Map.entry("shutil.move", Demand.FILES), Map.entry("shutil.copy", Demand.FILES),
            Map.entry("shutil.copytree", Demand.FILES), Map.entry("torch.save", Demand.FILES),
            Map.entry("numpy.save", Demand.FILES), Map.entry("numpy.savetxt", Demand.FILES),
            Map.entry("joblib.dump", Demand.FILES));
    /** Families of calls, by how their names begin. */
    private static final Pattern STARTING = Pattern.compile("os\\.(?:exec|spawn|posix_spawn)[a-z]{1,4}");
    private static final Set<String> WRITING_METHODS = Set.of("write_text", "write_bytes");
    private static final Pattern WRITING_MODE = Pattern
            .compile("(?:[^()\n]|\\([^()\n]{0,80}\\)){0,200}?,\\s*"
                    + "(?:mode\\s*=\\s*)?[\"'][rbt]{0,2}[wax+][bt+]{0,2}[\"']");
    private static final Pattern WRITING_FIRST = Pattern
            .compile("\\(\\s*(?:mode\\s*=\\s*)?[\"'][rbt]{0,2}[wax+][bt+]{0,2}[\"']");
    private static final int LONGEST_CALL = 260;
    private static final int LONGEST_IMPORT = 2000;

    private final String text;
    private final DemandRules rules;
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, Word> waiting = new LinkedHashMap<>();

    PythonDemands(String text, DemandRules rules) {
        this.text = text;
        this.rules = rules;
    }

    /** Reads the words of a block; a module that is imported and not called is reported at its import. */
    void read(int from, int to) {
        List<Word> words = Words.of(text, from, to, Words.Syntax.PYTHON);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.text().equals("import") && isStatement(word, from)) {
                modules(words, i + 1);
            } else if (word.text().equals("from") && isStatement(word, from) && i + 2 < words.size()) {
                names(words, i + 1);
            } else if (word.calls()) {
                call(word, to);
            }
        }
        waiting.forEach((module, word) -> rules.demand(MODULES.get(module), module, word.from(), word.end()));
    }

    private boolean isStatement(Word word, int from) {
        int at = word.from();
        while (at > from && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == from || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r' || text.charAt(at - 1) == ';';
    }

    /** {@code import a.b as c, d} */
    private void modules(List<Word> words, int first) {
        int i = first;
        int line = endOfLine(words.get(first - 1).end());
        while (i < words.size() && words.get(i).from() < line) {
            Word module = words.get(i);
            boolean renamed = i + 2 < words.size() && words.get(i + 1).text().equals("as");
            String root = module.text().split("\\.", 2)[0];
            imported(module);
            aliases.put(renamed ? words.get(i + 2).text() : root, renamed ? module.text() : root);
            i += renamed ? 3 : 1;
            if (text.substring(module.end(), Math.min(line, module.end() + 80)).stripLeading().startsWith(";")) {
                return;
            }
        }
    }

    /** {@code from a.b import c as d}; a name that begins with a dot is a module of the same package. */
    private void names(List<Word> words, int first) {
        Word module = words.get(first);
        boolean relative = text.charAt(module.from() - 1) == '.';
        if (relative || !words.get(first + 1).text().equals("import")) {
            return;
        }
        imported(module);
        int end = endOfNames(words.get(first + 1).end());
        for (int i = first + 2; i < words.size() && words.get(i).from() < end; i++) {
            boolean renamed = i + 2 < words.size() && words.get(i + 1).text().equals("as");
            String full = module.text() + "." + words.get(i).text();
            if (MODULES.containsKey(full)) {
                waiting.putIfAbsent(full, words.get(i));
            }
            aliases.put(renamed ? words.get(i + 2).text() : words.get(i).text(), full);
            i += renamed ? 2 : 0;
        }
    }

    private int endOfNames(int from) {
        int line = endOfLine(from);
        int bracket = text.substring(from, Math.min(line, from + LONGEST_CALL)).indexOf('(');
        int close = bracket < 0
                ? -1
                : text.substring(from, Math.min(text.length(), from + LONGEST_IMPORT)).indexOf(')', bracket);
        return close < 0 ? line : from + close;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void imported(Word module) {
        String root = module.text().split("\\.", 2)[0];
        rules.module(root, module.from(), module.from() + root.length());
        String named = MODULES.containsKey(module.text()) ? module.text() : root;
        if (MODULES.containsKey(named) && !isDeclared(named)) {
            waiting.putIfAbsent(named, module);
        }
    }

    /** A package that is required is admitted with what it is for; Python's own modules cannot be required. */
    private boolean isDeclared(String module) {
        return !PythonModules.isStandard(module.split("\\.", 2)[0]) && rules.declares(module);
    }

    private void call(Word word, int to) {
        String name = word.text();
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        String full = aliases.getOrDefault(first, first) + (dot < 0 ? "" : name.substring(dot));
        Demand demand = STARTING.matcher(full).matches() ? Demand.PROCESSES : CALLS.get(full);
        String module = module(full);
        if (demand != null && !(isMethod(word) && dot < 0)) {
            rules.demand(demand, full, word.from(), word.end());
        } else if (module != null && aliases.containsKey(first) && !isDeclared(module)) {
            waiting.remove(module);
            rules.demand(MODULES.get(module), full, word.from(), word.end());
        } else if (isWriting(name, dot, word, to)) {
            rules.demand(Demand.FILES, name.substring(name.lastIndexOf('.') + 1), word.from(), word.end());
        }
    }

    /** Whether the word is a method of something that is no name, as in {@code f(x).eval()}, or is being defined. */
    private boolean isMethod(Word word) {
        String before = text.substring(Math.max(0, word.from() - 4), word.from());
        return before.endsWith(".") || before.endsWith("def ");
    }

    private static String module(String name) {
        int dot = name.indexOf('.');
        int second = dot < 0 ? -1 : name.indexOf('.', dot + 1);
        String two = second < 0 ? name : name.substring(0, second);
        String root = dot < 0 ? name : name.substring(0, dot);
        return MODULES.containsKey(two) ? two : MODULES.containsKey(root) ? root : null;
    }

    /** A path that is made and opened at once, as in {@code Path(name).open("w")}. */
    private boolean opensPath(Word word, int to) {
        return word.from() > 1 && text.charAt(word.from() - 2) == ')'
                && WRITING_FIRST.matcher(text).region(word.end(), Math.max(word.end(), Math.min(to, word.end()
                        + LONGEST_CALL))).lookingAt();
    }

    private boolean isWriting(String name, int dot, Word word, int to) {
        boolean opens = name.equals("open") && !isMethod(word) || name.equals("io.open");
        return dot >= 0 && WRITING_METHODS.contains(name.substring(name.lastIndexOf('.') + 1))
                || isMethod(word) && (WRITING_METHODS.contains(name) || name.equals("open") && opensPath(word, to))
                || opens && WRITING_MODE.matcher(text).region(word.end() + 1,
                        Math.max(word.end() + 1, Math.min(to, word.end() + LONGEST_CALL))).lookingAt();
    }
}
