package io.torgo.maml.edit;

import io.torgo.maml.MamlValidator;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.Severity;
import io.torgo.maml.model.CodeBlock;
import io.torgo.maml.model.Document;
import io.torgo.maml.model.FrontMatter;
import io.torgo.maml.model.HistoryEntry;
import io.torgo.maml.model.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document says, without places, blank lines and trailing blanks: keys and values, sections, code byte for byte,
 * schemas, history, text; and how many errors it has.
 *
 * @param words  everything it says, in order
 * @param errors the number of its errors
 */
record Meaning(List<String> words, long errors) {

    static Meaning of(ParsedDocument document) {
        List<String> words = new ArrayList<>();
        Document model = document.model();
        addHead(model.getFrontMatter(), document.text(), words);
        model.getBlocks().forEach(block -> add(block, words));
        model.getSections().forEach(section -> add(section, words));
        int body = model.getFrontMatter() == null ? 0 : Keys.end(model.getFrontMatter());
        document.text().substring(body).lines().map(Meaning::line).filter(line -> !line.isEmpty()).forEach(words::add);
        long errors = MamlValidator.validate(document, Profile.STRICT_2_0_0).stream()
                .filter(found -> found.severity() == Severity.ERROR).count();
        return new Meaning(words, errors);
    }

    /** Whether the same is said with no more errors. */
    boolean isNoWorseThan(Meaning before) {
        return errors <= before.errors && words.equals(before.words);
    }

    private static void addHead(FrontMatter head, String text, List<String> words) {
        if (head == null) {
            words.add("no front matter");
            return;
        }
        String yaml = text.substring(head.getContentOffset(), head.getContentOffset() + head.getContentLength());
        words.add(head.isOpened() + " " + head.isClosed());
        words.addAll(Yaml.events(yaml).orElseGet(() -> List.of(yaml)));
        yaml.lines().map(String::strip).filter(line -> line.startsWith("#")).forEach(words::add);
    }

    private static void add(Section section, List<String> words) {
        words.add("section " + section.getName() + " " + section.getLevel());
        section.getBlocks().forEach(block -> add(block, words));
        if (section.getSchema() != null) {
            words.add(section.getSchema().getFormat() + " " + section.getSchema().getText());
        }
        section.getHistory().forEach(entry -> add(entry, words));
    }

    private static void add(CodeBlock block, List<String> words) {
        words.add("code " + block.getInfo() + " " + block.isClosed());
        words.add(block.getCode());
    }

    private static void add(HistoryEntry entry, List<String> words) {
        words.add(entry.getTime() + " " + entry.getAction() + " " + entry.getText() + " " + entry.getActor());
    }

    /** A line of text; of a heading only that it is one, for its spelling may be corrected. */
    private static String line(String line) {
        return line.stripLeading().startsWith("##") ? "##" : line.stripTrailing();
    }
}
