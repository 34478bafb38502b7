package io.torgo.maml.embedded.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.torgo.maml.code.CodeFault;
import io.torgo.maml.embedded.internal.OcamlChecker;
import io.torgo.maml.embedded.internal.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {

    @ParameterizedTest
    @ValueSource(strings = {"set -e\nfor f in *.md; do echo \"$f\"; done", "cat <<EOF\n$x\nEOF",
            "a=(1 2); echo ${a[@]:1}",
            "shopt -s extglob\nrm !(a|b).txt", "[[ $x =~ ^(a|b)$ ]] && f() { :; }", "export KEY=<your-key>",
            "docker run ... image", "$ ls -l", "diff <(a) <(b)", "case x in (a) ;; esac", "echo $((1 + 2))"})
    void soundScriptsAreLeftAlone(String code) {
        Checks.assertSound("bash", code);
    }

    @Test
    void faultsAreAtTheirLine() {
        Checks.assertFault("bash", "echo a\nif true; then\n  echo b\n»}", "syntax error");
        Checks.assertFault("sh", "for f in a b; do\n  echo $f »)\ndone", "syntax error");
        Checks.assertFault("bash", "»echo \"abc\n", "unexpected EOF");
    }

    @Test
    void nothingIsRun(@TempDir Path folder) {
        Path file = folder.resolve("made");
        Checks.find("bash", "touch " + file + "\n: $(touch " + file + ")\n");
        assertFalse(Files.exists(file));
    }

    /** What it started holds its error output open after its own end. */
    @Test
    void aProgramThatHangsIsEndedWithWhatItStarted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ocamlc");
        Files.writeString(file, "#!/bin/sh\n/bin/sleep 30\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        OcamlChecker checker = new OcamlChecker(new SearchPath(List.of(folder)));
        assertEquals(List.of(), assertTimeout(Duration.ofSeconds(10), () -> checker.check("ocaml", "let x = 1")));
    }

    /** The compiler's answers, as its manual gives them; the compiler itself is not on every machine. */
    @Test
    void placesOfOcamlAreBytesInALine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ocamlc");
        Files.writeString(file, """
                #!/bin/sh
                /bin/cat > /dev/null
                echo 'File "/dev/stdin", line 2, characters 12-13:' >&2
                echo 'Error: Syntax error' >&2
                exit 2
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        OcamlChecker checker = new OcamlChecker(new SearchPath(List.of(folder)));
        String code = "let x = 1\nlet é = \"\" =\n";
        assertEquals(List.of(new CodeFault(code.indexOf("=\n", 12), 1, "Syntax error")), checker.check("ocaml", code));
        assertEquals(List.of(), checker.check("ocaml", "#use \"x.ml\";;\n" + code));
    }
}
