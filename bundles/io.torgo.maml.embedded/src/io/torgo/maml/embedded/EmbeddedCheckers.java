package io.torgo.maml.embedded;

import io.torgo.maml.code.CodeCheckers;
import io.torgo.maml.embedded.internal.BashChecker;
import io.torgo.maml.embedded.internal.JavaScriptChecker;
import io.torgo.maml.embedded.internal.JsonChecker;
import io.torgo.maml.embedded.internal.OcamlChecker;
import io.torgo.maml.embedded.internal.PythonChecker;
import io.torgo.maml.embedded.internal.QasmChecker;
import io.torgo.maml.embedded.internal.SchemaChecker;
import io.torgo.maml.embedded.internal.SearchPath;
import io.torgo.maml.embedded.internal.SqlChecker;
import io.torgo.maml.embedded.internal.YamlChecker;
import java.util.List;

/**
 * The checkers that TORGO brings. JSON, YAML, SQL, OpenQASM, JavaScript and JSON Schema are checked in this process;
 * Python, Bash and OCaml by the interpreters on the search path, which only parse and are given no file.
 */
public final class EmbeddedCheckers {

    private EmbeddedCheckers() {
    }

    /** New checkers for all languages known; to be closed by the caller. */
    public static CodeCheckers all() {
        SearchPath path = SearchPath.ofEnvironment();
        return new CodeCheckers(List.of(new JsonChecker(), new YamlChecker(), new SqlChecker(), new QasmChecker(),
                new SchemaChecker(), new JavaScriptChecker(), new PythonChecker(path), new BashChecker(path),
                new OcamlChecker(path)));
    }
}
