package io.torgo.maml.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Guesses the language of code by what only that language writes. Where nothing speaks for one it is {@code text}: a
 * runner must not be chosen by chance.
 */
final class LanguageGuess {

    private static final int LOOK = 8_000;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().readerFor(Object.class);

    /** A language with the marks of its lines. */
    private record Marks(String language, Pattern pattern) {

        Marks(String language, String regex) {
            this(language, Pattern.compile(regex, Pattern.MULTILINE));
        }
    }

    private static final List<Marks> MARKS = List.of(
            new Marks("openqasm", "^\\s*OPENQASM\\b|^\\s*include\\s+\"(?:qelib1|stdgates)\\.inc\""
                    + "|^\\s*qreg\\s+\\w+\\["),
            new Marks("bash", "\\A\\s*(?:#!.*\\b(?:ba|z|da)?sh\\b|\\$ )"),
            new Marks("python", "\\A\\s*#!.*\\bpython|^\\s*(?:async )?def \\w+\\(.*|^\\s*class \\w+[^;{]*:\\s*$"
                    + "|^from [\\w.]+ import |^import [\\w.]+(?: as \\w+)?(?:, ?[\\w.]+)*\\s*(?:#.*)?$|^print\\("
                    + "|^\\s*(?:if|for|while|with) [^{;]*:\\s*(?:#.*)?$"),
            new Marks("sql", "^\\s*(?i:SELECT\\s[^;]*\\sFROM\\s|CREATE\\s+(?:TABLE|INDEX|VIEW)\\s|INSERT\\s+INTO\\s"
                    + "|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|ALTER\\s+TABLE\\s)"),
            new Marks("javascript", "^\\s*(?:const|let|var) [\\w{}\\[\\], ]+ = .*;\\s*$"
                    + "|^\\s*(?:async )?function \\w*\\(|=> ?\\{|\\bconsole\\.log\\(|\\brequire\\(['\"]"
                    + "|^import .* from ['\"]|^export "),
            new Marks("ocaml", "^\\s*let (?:rec )?\\w+[^=;]*=[^;=]*\\bin\\b|^\\s*let rec |^\\s*open [A-Z]\\w*\\s*$"
                    + "|^\\s*module [A-Z]\\w* ?=|\\bmatch .* with\\b|;;\\s*$"),
            new Marks("bash", "^\\s*(?:sudo |pip3? install |npm |npx |curl |wget |docker(?:-compose)? |kubectl |git "
                    + "|apt(?:-get)? |cd |mkdir |export \\w+=|chmod |uvicorn |python3? -m |source |torgo )"));
    private static final Pattern PYTHON_LINE = Pattern.compile("^[a-z_]\\w*(?:\\.\\w+)* ?= ?[\\w.]+\\(.*$|^# ",
            Pattern.MULTILINE);
    private static final Pattern YAML_LINE = Pattern.compile("[ \\t]*(?:- )?[\\w.$/-]+:(?: .*)?|[ \\t]*- .*|[ \\t]*#.*"
            + "|\\s*");

    private LanguageGuess() {
    }

    /** One of openqasm, bash, python, sql, javascript, ocaml, json, yaml, text. */
    static String of(String code) {
        String look = code.substring(0, Math.min(LOOK, code.length()));
        if (isJson(look)) {
            return "json";
        }
        for (Marks marks : MARKS) {
            if (marks.pattern().matcher(look).find()) {
                return marks.language();
            }
        }
        if (isYaml(look)) {
            return "yaml";
        }
        return PYTHON_LINE.matcher(look).find() && !look.contains(";") && !look.contains("{") ? "python" : "text";
    }

    private static boolean isJson(String code) {
        String bare = code.strip();
        if (!bare.startsWith("{") && !bare.startsWith("[")) {
            return false;
        }
        try {
            JSON.readValue(bare);
            return true;
        } catch (JsonProcessingException other) {
            return false;
        }
    }

    private static boolean isYaml(String code) {
        return !code.isBlank() && code.lines().limit(400).allMatch(line -> line.length() < 500
                && YAML_LINE.matcher(line).matches()) && Yaml.isMapping(code);
    }
}
