package io.torgo.agents.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.agent.markup.MirrorReceipts;
import io.torgo.api.ledger.MirrorReport;
import io.torgo.api.ledger.MirrorReport.Deviation;
import io.torgo.api.ledger.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class MirrorReceiptsTest {

    private static final String[] PIECES = {"a", "Z", "9", " ", "  ", "\t", "\n", "\r\n", "\r", "\0", ".", ":", "#",
            "é", "e\u0301", "\u0301", "\u0308\u0323", "👩\u200d👩\u200d👧", "\u200d", "👍🏽", "🏽", "🇩🇪", "🇩", "🐪",
            "क\u094dषि",
            "\u094d", "각", "\u1100\u1161\u11a8", "\u1161", "\u0600", "\ufeff", "\u00a0", "\u2028", "\u0085", "\ud83d",
            "\udc2a",
            "\u202e", "---", "日本"};

    private final MirrorReceipts receipts = new MirrorReceipts();

    @ParameterizedTest
    @CsvSource({"Hello,olleH", "Rescue,eucseR", "Vitals,slatiV", "Emergency,ycnegremE", "Route,etuoR", "Store,erotS",
            "Data,ataD", "Archive,evihcrA", "Scan,nacS", "Invoice,eciovnI", "title,eltit", "Context,txetnoC",
            "data,atad",
            "vitals_mars_colony.csv,vsc.ynoloc_sram_slativ"})
    void referenceWords(String word, String mirrored) {
        assertEquals(mirrored, receipts.mirror(word, "word"));
    }

    @Test
    void unitsAndWhiteSpace() {
        String text = "  Hello,\t big\r\nworld  🇩🇪e\u0301x\n";
        assertEquals("  ,olleH\t gib\r\ndlrow  xe\u0301🇩🇪\n", receipts.mirror(text, "word"));
        assertEquals("gib \t,olleH  \r\nxe\u0301🇩🇪  dlrow\n", receipts.mirror(text, "line"));
        assertEquals("\nxe\u0301🇩🇪  dlrow\r\ngib \t,olleH  ", receipts.mirror(text, "char"));
        assertThrows(IllegalArgumentException.class, () -> receipts.mirror(text, "page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"char", "word", "line"})
    void mirroringTwiceGivesTheText(String unit) {
        long seed = System.nanoTime();
        System.getLogger("test").log(System.Logger.Level.INFO, "mirror, {0}: seed {1}", unit, Long.toString(seed));
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String once = receipts.mirror(text.toString(), unit);
            assertEquals(text.toString(), receipts.mirror(once, unit), () -> "seed " + seed + ": " + escaped(text));
            assertEquals(text.length(), once.length());
        }
    }

    @Test
    void aReceiptIsReadableYamlAndHoldsTheExactSource() throws Exception {
        String source = "---\ntitle: Rescue\n---\n## Context  \r\n\tdata: 🐪";
        Map<String, String> details = new LinkedHashMap<>();
        details.put("nodes", "9600");
        details.put("odd: \"key\"\n", "line\u2028end \\ # \u202e\udc2a ✓");
        String text = receipts.write("r-000042", operation(source.getBytes(StandardCharsets.UTF_8), details),
                "0".repeat(64));

        Map<?, ?> head = head(text);
        assertEquals("receipt", head.get("type"));
        assertEquals(1, head.get("receipt_version"));
        assertEquals("r-000042", head.get("id"));
        assertEquals("relay", head.get("operation"));
        assertEquals("user://local", head.get("actor"));
        assertEquals("2026-01-01T00:00:00Z", head.get("time"));
        assertEquals("urn: \"x\"", head.get("subject"));
        assertEquals(sha256(source.getBytes(StandardCharsets.UTF_8)), head.get("source_sha256"));
        assertEquals(source.getBytes(StandardCharsets.UTF_8).length, head.get("source_bytes"));
        assertEquals("word", head.get("mirror"));
        assertEquals("0".repeat(64), head.get("previous"));
        assertEquals(Map.of("nodes", "9600", "odd: \"key\"\n", "line\u2028end \\ # \u202e\ufffd ✓"),
                head.get("details"));
        String body = text.substring(text.indexOf("\n---\n") + 5);
        assertEquals(source, receipts.mirror(body, "word"));
        assertEquals(new MirrorReport(true, "word", List.of()), receipts.compare(source, text));
        assertEquals(text, receipts.write("r-000042",
                operation(source.getBytes(StandardCharsets.UTF_8), details), "0".repeat(64)));
    }

    @Test
    void aChangedReceiptOrSourceIsSeen() {
        String source = "Rescue the crew\nnow\n";
        String text = receipts.write("r-1", operation(source.getBytes(StandardCharsets.UTF_8), Map.of()), "");

        MirrorReport body = receipts.compare(source, text.replace("eucseR", "eucsER"));
        assertFalse(body.exact());
        assertEquals(List.of(new Deviation(text.substring(0, text.indexOf("eucseR")).split("\n", -1).length, "eucsER",
                "eucseR", "mirror differs in letter case")), body.deviations());
        assertEquals("hash differs from the source's",
                receipts.compare(source + "!", text).deviations().getFirst().reason());
        assertFalse(receipts.compare(source, text.replace("now", "now ")).exact() && text.contains("won "));
        assertFalse(receipts.compare(source, text.replace("won", "won ")).exact());
    }

    @Test
    void whatIsNoTextOrTooLargeIsHashedOnly() {
        byte[] binary = {0, 1, (byte) 0xff, (byte) 0xfe};
        assertEquals("none", head(receipts.write("r-1", operation(binary, Map.of()), "")).get("mirror"));
        assertEquals("none", head(receipts.write("r-1", operation("a\0b".getBytes(), Map.of()), "")).get("mirror"));
        byte[] large = "x".repeat(MirrorReceipts.LARGEST_MIRRORED + 1).getBytes(StandardCharsets.UTF_8);
        String text = receipts.write("r-1", operation(large, Map.of()), "");
        assertEquals("none", head(text).get("mirror"));
        assertEquals("the source is larger than 262144 bytes", head(text).get("mirror_reason"));
        assertTrue(text.length() < 1_000);
        byte[] fits = "x".repeat(MirrorReceipts.LARGEST_MIRRORED).getBytes(StandardCharsets.UTF_8);
        assertEquals("word", head(receipts.write("r-1", operation(fits, Map.of()), "")).get("mirror"));
    }

    @Test
    void theSpecificationsSampleDeviatesInItsFileName() {
        String source = "---\ntitle: Rescue\n---\n## Context\ndata: vitals_mars_colony.csv\n";
        String sample = "---\ntype: receipt\neltit: eucseR\n---\n## txetnoC\natad: csv.ynoloc_sram_slativ\n";
        MirrorReport report = receipts.compare(source, sample);
        assertFalse(report.exact());
        assertEquals("word", report.rule());
        assertEquals(List.of(new Deviation(6, "csv.ynoloc_sram_slativ", "vsc.ynoloc_sram_slativ",
                "mirror differs in file-name handling")), report.deviations());
        assertTrue(receipts.compare(source, sample.replace("csv.", "vsc.")).exact());
        assertEquals("mirror differs in file-name handling", receipts.compare("v: slow_data.csv",
                "v: atad_wols.csv").deviations().getFirst().reason());
    }

    @Test
    void otherReceiptsAreReadByTheRuleThatFitsBest() {
        assertEquals(new MirrorReport(true, "line", List.of()),
                receipts.compare("Hello World\nab\n", "dlroW olleH\nba\n"));
        assertEquals(new MirrorReport(true, "char", List.of()), receipts.compare("Hello\nWorld", "dlroW\nolleH"));
        assertEquals("not mirrored", receipts.compare("Hello World", "olleH World").deviations().getFirst().reason());
        assertEquals("line is missing", receipts.compare("ab\ncd", "ba").deviations().getFirst().reason());
        assertEquals("line is not in the source", receipts.compare("ab", "ba\ndc").deviations().getFirst().reason());
        assertFalse(receipts.compare("", "---\ntype: receipt\n").exact());
    }

    @Test
    void aReceiptOfSixtyKilobytesTakesLittleTime() {
        byte[] source = "Vitals of colonist 07 🐪 are fine.\n".repeat(1_700).getBytes(StandardCharsets.UTF_8);
        long millis = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = System.nanoTime();
            receipts.write("r-1", operation(source, Map.of()), "");
            millis = Math.min(millis, (System.nanoTime() - before) / 1_000_000);
        }
        System.getLogger("test").log(System.Logger.Level.INFO,
                "receipt of {0} bytes: fastest of 20 {1} ms on {2} with Java {3}",
                source.length, millis, System.getProperty("os.arch"), System.getProperty("java.version"));
        assertTrue(millis < 100, millis + " ms");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Map<?, ?> head(String text) {
        String yaml = text.substring(4, text.indexOf("\n---\n"));
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static Operation operation(byte[] source, Map<String, String> details) {
        return new Operation("relay", "user://local", Instant.parse("2026-01-01T00:00:00Z"), "urn: \"x\"", source,
                details, "");
    }

    private static String escaped(CharSequence text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
        return out.toString();
    }
}
