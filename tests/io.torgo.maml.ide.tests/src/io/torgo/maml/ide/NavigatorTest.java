package io.torgo.maml.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.edit.TextEdit;
import io.torgo.maml.ide.workspace.Location;
import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ide.workspace.Span;
import io.torgo.maml.ide.workspace.Workspace;
import io.torgo.maml.ide.workspace.WorkspaceEdit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigatorTest {

    private static final String ONE = """
            ---
            id: "urn:uuid:1"
            parameters:
              rate: 3
            ---
            ## Intent
            Relay. See [two](sub/two.maml.md#context) and [above](#intent).

            ## Context
            site: north
            speed: ${parameters.rate} and ${rate} at ${context.site}
            """;
    private static final String TWO = """
            ---
            id: "urn:uuid:2"
            verification:
              spec_files: ["relay.mli"]
            ---
            ## Context
            after urn:uuid:1. Not urn:uuid:11.
            back to [one](../one.maml.md)

            ## History
            - 2026-01-31T12:00:00Z: [CREATE] Made of urn:uuid:1 by `agent://a`.
            """;

    @TempDir
    Path folder;
    private final Workspace workspace = new Workspace();
    private final Navigator navigator = new Navigator(workspace);

    private URI write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toUri();
    }

    /** Writes both documents; the marked one is opened. */
    private Place start(String one, String two) throws IOException {
        URI first = write("one.maml.md", one.replaceFirst("¦", ""));
        URI second = write("sub/two.maml.md", two.replaceFirst("¦", ""));
        write("sub/relay.mli", "");
        workspace.addFolder(folder);
        boolean inFirst = one.contains("¦");
        return new Place(inFirst ? first : second, (inFirst ? one : two).indexOf('¦'));
    }

    private record Place(URI document, int offset) {
    }

    private String shown(List<Location> found) {
        return found.stream().map(location -> folder.relativize(Path.of(location.document())) + ":" + location.line()
                + ":" + location.column()).collect(Collectors.joining(" "));
    }

    private String definition(String one, String two) throws IOException {
        Place place = start(one, two);
        return shown(navigator.definition(place.document(), place.offset()));
    }

    private String references(String one, String two) throws IOException {
        Place place = start(one, two);
        return shown(navigator.references(place.document(), place.offset()));
    }

    @Test
    void goesToDefinitions() throws IOException {
        assertEquals("one.maml.md:2:6", definition(ONE, TWO.replaceFirst("urn:uuid:1", "urn:uu¦id:1")));
        assertEquals("sub/relay.mli:1:1", definition(ONE, TWO.replace("relay", "re¦lay")));
        assertEquals("sub/two.maml.md:1:1", definition(ONE.replace("sub/two", "sub/t¦wo"), TWO));
        assertEquals("sub/two.maml.md:6:4", definition(ONE.replace("#context", "#con¦text"), TWO));
        assertEquals("one.maml.md:6:4", definition(ONE.replace("(#intent", "(#in¦tent"), TWO));
        assertEquals("one.maml.md:4:3", definition(ONE.replace("parameters.rate", "parameters.ra¦te"), TWO));
        assertEquals("one.maml.md:4:3", definition(ONE.replace("${rate", "${ra¦te"), TWO));
        assertEquals("one.maml.md:10:1", definition(ONE.replace("context.site", "context.si¦te"), TWO));
        assertEquals("", definition(ONE.replace("Relay", "Re¦lay"), TWO));
    }

    @Test
    void findsReferences() throws IOException {
        assertEquals("one.maml.md:2:6 sub/two.maml.md:7:7 sub/two.maml.md:11:42",
                references(ONE.replace("urn:uuid:1", "urn:uu¦id:1"), TWO));
        assertEquals("one.maml.md:4:3 one.maml.md:11:21 one.maml.md:11:33",
                references(ONE.replace("  ra", "  r¦a"), TWO));
        assertEquals("sub/two.maml.md:6:4 one.maml.md:7:34", references(ONE, TWO.replace("## Con", "## C¦on")));
        assertEquals("sub/two.maml.md:8:15", references(ONE, TWO.replace("../one", "../o¦ne")));
    }

    @Test
    void renamesAnIdEverywhereButInHistory() throws IOException {
        assertEquals("""
                one.maml.md 2: id: "urn:uuid:7"
                sub/two.maml.md 7: after urn:uuid:7. Not urn:uuid:11.""",
                renamed(ONE.replace("urn:uuid:1", "urn:uu¦id:1"), TWO, "urn:uuid:7"));
    }

    @Test
    void renamesParametersAndSections() throws IOException {
        assertEquals("""
                one.maml.md 4:   pace: 3
                one.maml.md 11: speed: ${parameters.pace} and ${pace} at ${context.site}""",
                renamed(ONE.replace("  rate", "  ra¦te"), TWO, "pace"));
        assertEquals("""
                one.maml.md 7: Relay. See [two](sub/two.maml.md#the-setting) and [above](#intent).
                sub/two.maml.md 6: ## The Setting""",
                renamed(ONE.replace("#context", "#set-up"), TWO.replace("## Context", "## Se¦t up"), "The Setting"));
    }

    @Test
    void refusesToRenameASectionOfTheReference() throws IOException {
        Place place = start(ONE, TWO.replace("## Con", "## C¦on"));
        assertEquals(Optional.empty(), navigator.renameable(place.document(), place.offset()));
        assertEquals(Optional.empty(), navigator.rename(place.document(), place.offset(), "The Setting"));
    }

    @Test
    void renamesAFileWithTheLinksToIt() throws IOException {
        assertEquals("""
                sub/two.maml.md 4:   spec_files: ["send.mli"]
                sub/relay.mli -> sub/send.mli""", renamed(ONE, TWO.replace("relay", "re¦lay"), "send.mli"));
        assertEquals("""
                one.maml.md 7: Relay. See [two](deep/er/three.maml.md#context) and [above](#intent).
                sub/two.maml.md 4:   spec_files: ["../../sub/relay.mli"]
                sub/two.maml.md 8: back to [one](../../one.maml.md)
                sub/two.maml.md -> deep/er/three.maml.md""",
                renamed(ONE.replace("sub/two", "sub/t¦wo"), TWO, "deep/er/three.maml.md"));
    }

    @Test
    void aMovedFolderTakesItsOwnLinksAlong() throws IOException {
        start(ONE, TWO);
        WorkspaceEdit edit = navigator.renameFile(folder.resolve("sub").toUri(), folder.resolve("low").toUri());
        assertEquals("one.maml.md 7: Relay. See [two](low/two.maml.md#context) and [above](#intent).", shown(edit));
    }

    @Test
    void refusesNamesThatCannotBe() throws IOException {
        Place place = start(ONE.replace("  rate", "  ra¦te"), TWO);
        assertEquals(Optional.empty(), navigator.rename(place.document(), place.offset(), " "));
        assertEquals(Optional.empty(), navigator.rename(place.document(), place.offset(), "two words"));
        assertEquals(Optional.empty(), navigator.rename(place.document(), place.offset(), "a\nb"));
        assertEquals(Optional.empty(), navigator.renameable(place.document(), 0));
    }

    private String renamed(String one, String two, String name) throws IOException {
        Place place = start(one, two);
        Span span = navigator.renameable(place.document(), place.offset()).orElseThrow();
        assertTrue(span.contains(place.offset()));
        return shown(navigator.rename(place.document(), place.offset(), name).orElseThrow());
    }

    /** The changed lines. */
    private String shown(WorkspaceEdit edit) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(edit.edits()).forEach((document, edits) -> {
            String before = workspace.analysis(document).orElseThrow().document().text();
            List<String> after = TextEdit.apply(before, edits).lines().toList();
            List<String> old = before.lines().toList();
            for (int i = 0; i < old.size(); i++) {
                if (!old.get(i).equals(after.get(i))) {
                    lines.append(name(document)).append(' ').append(i + 1).append(": ").append(after.get(i))
                            .append('\n');
                }
            }
        });
        edit.renamed().ifPresent(file -> lines.append(name(file.from())).append(" -> ").append(name(file.to())));
        return lines.toString().strip();
    }

    private String name(URI document) {
        return folder.relativize(Path.of(document)).toString();
    }
}
