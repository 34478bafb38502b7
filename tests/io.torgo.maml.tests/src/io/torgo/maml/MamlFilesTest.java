package io.torgo.maml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MamlFilesTest {

    @ParameterizedTest
    @CsvSource({"relay.maml.md,true", "folder/relay.MAML.MD,true", "config.maml,true", "relay.maml.markdown,true",
            "relay.maml.md.txt,true", "route.maml.ml,true", "route.MAML.ml,true", "x.torgo.ml,true", "relay.md,false",
            "list.ml,false", "relay.mu,false", "maml.md,false", "archive.torgo,false", "relay.maml.mli,false",
            "'',false"})
    void tellsByName(String name, boolean maml) {
        assertEquals(maml, MamlFiles.isMaml(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nmaml_version: \"2.0.0\"\n", "\uFEFF---\n", "\n\n## Intent\n", "maml_version: 1\n",
            "torgo_version: 1\n", "@meta x", "Some prose\nmaml_version: \"2.0.0\"\n", ""})
    void contentOfADocument(String head) {
        assertTrue(MamlFiles.isMaml("route.maml.ml", head));
        assertTrue(MamlFiles.isMaml("route.maml.ml", head.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(* a table of routes *)\nlet x = 1\n", "let rec walk = function\n", "open Printf\n",
            "type t = int\n", "module M = struct end\n", "let () = print_endline \"---\"\n", "external f : int = \"f\"",
            "[@@@warning \"-32\"]\n", "print_endline \"x\";;\n", "let s = \"\nmaml_version: 1\"\n"})
    void contentOfAProgram(String head) {
        assertFalse(MamlFiles.isMaml("route.maml.ml", head));
        assertTrue(MamlFiles.isMaml("route.maml.md", head));
    }

    @Test
    void knowsReceiptsAndContainers() {
        assertTrue(MamlFiles.isReceipt("a.mu") && MamlFiles.isReceipt("a.mu.md"));
        assertTrue(MamlFiles.isReceipt("a.MU.markdown"));
        assertTrue(MamlFiles.isImport("a.torgo") && MamlFiles.isImport("a.ms") && MamlFiles.isImport("a.mxs"));
        assertFalse(MamlFiles.isReceipt("a.maml.md") || MamlFiles.isImport("a.torgo.ml"));
    }

    @Test
    void looksAtTheStartOnly() {
        assertFalse(MamlFiles.isMaml("x.maml.ml", "x ".repeat(MamlFiles.HEAD) + "\nmaml_version: 1\n"));
    }
}
