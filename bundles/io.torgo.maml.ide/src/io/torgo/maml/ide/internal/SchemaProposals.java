package io.torgo.maml.ide.internal;

import io.torgo.maml.code.SchemaKeywords;
import io.torgo.maml.code.SchemaKeywords.Keyword;
import io.torgo.maml.ide.Completion;
import io.torgo.maml.ide.Completion.Kind;
import io.torgo.maml.model.Region;
import io.torgo.maml.model.SchemaBlock;
import io.torgo.maml.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be written in a schema. */
final class SchemaProposals {

    private static final String BOOLEAN = "true or false";

    private final Request request;
    private final SchemaBlock schema;
    private final FlowScan scan;
    private final String typed;

    private SchemaProposals(Request request, SchemaBlock schema) {
        this.request = request;
        this.schema = schema;
        this.scan = new FlowScan(request.text(), schema.getOffset(), request.offset());
        this.typed = request.text().substring(Math.min(scan.start(), request.offset()), request.offset());
    }

    /** Whether the offset lies in a schema that is written as JSON. */
    static boolean isSchema(Request request) {
        return schema(request).isPresent();
    }

    private static Optional<SchemaBlock> schema(Request request) {
        return Tree.section(request.parsed(), request.offset()).map(Section::getSchema)
                .filter(schema -> "json".equals(schema.getFormat()) && holds(schema, request.offset()));
    }

    private static boolean holds(Region schema, int offset) {
        return offset > schema.getOffset() && offset <= schema.getOffset() + schema.getLength();
    }

    static List<Completion> of(Request request) {
        return schema(request).map(schema -> new SchemaProposals(request, schema).find()).orElse(List.of());
    }

    private List<Completion> find() {
        List<String> path = scan.path();
        if (!scan.isFlow() || isName(path, path.size())) {
            return List.of();
        }
        if (scan.isKey()) {
            return Matching.best(SchemaKeywords.all().stream(), Keyword::name, typed).stream().map(this::key).toList();
        }
        return path.isEmpty()
                ? List.of()
                : values(path).filter(value -> Matching.score(value, typed) != Matching.NONE)
                        .map(this::value).toList();
    }

    /** Whether the part of a path at a depth is a name that the author chooses, such as that of a property. */
    private static boolean isName(List<String> path, int depth) {
        boolean name = false;
        for (int i = 0; i < depth; i++) {
            name = !name && SchemaKeywords.find(path.get(i)).filter(word -> word.value().startsWith("schemas by"))
                    .isPresent();
        }
        return name;
    }

    private Stream<String> values(List<String> path) {
        String keyword = path.getLast();
        if (isName(path, path.size() - 1)) {
            return Stream.empty();
        }
        return switch (keyword) {
            case "type" -> SchemaKeywords.TYPES.stream();
            case "required" -> properties(path.subList(0, path.size() - 1));
            default -> SchemaKeywords.find(keyword).filter(word -> word.value().equals(BOOLEAN)).stream()
                    .flatMap(word -> Stream.of("true", "false"));
        };
    }

    /** The properties at a place of the schema, as far as it can be read. */
    private Stream<String> properties(List<String> path) {
        boolean input = Tree.section(request.parsed(), schema.getOffset()).map(Section::getName)
                .filter("Input_Schema"::equals).isPresent();
        Object place = (input ? request.parsed().inputSchema() : request.parsed().outputSchema()).orElse(Map.of());
        for (String part : path) {
            place = place instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return place instanceof Map<?, ?> map && map.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf)
                : Stream.empty();
    }

    private Completion key(Keyword keyword) {
        String name = Snippets.escape(keyword.name());
        boolean closed = request.after().startsWith("\"");
        String snippet = scan.isQuoted() ? closed ? name : name + "\": " : '"' + name + "\": ";
        return request.replacing(request.offset() - typed.length(), Kind.SCHEMA, keyword.name(), snippet,
                keyword.value(), keyword.meaning());
    }

    private Completion value(String value) {
        boolean bare = scan.isQuoted() || value.equals("true") || value.equals("false");
        String text = Snippets.escape(value);
        return request.replacing(request.offset() - typed.length(), Kind.SCHEMA, value,
                bare ? text : '"' + text + '"', "", "");
    }
}
