package io.torgo.run.ui.internal.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.model.CodeBlock;
import io.torgo.run.ui.internal.graph.GraphEdge.Kind;
import io.torgo.run.ui.internal.graph.GraphNode.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Draws up the graph of a document: its own parts, judged by a plan where there is one. */
public final class GraphBuilder {

    private static final String DOCUMENT = "document";
    private static final Map<String, String> NEEDED_FOR = Map.of("bluetooth-meshd", "mesh", "bluetooth", "mesh", "tor",
            "storage", "qiskit", "quantum", "qiskit_aer", "quantum");
    private static final List<String> CAPABILITY_KEYS = List.of("resources", "libs", "apis");

    private final ParsedDocument document;
    private final JsonNode plan;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Set<GraphEdge> edges = new LinkedHashSet<>();

    private GraphBuilder(ParsedDocument document, JsonNode plan) {
        this.document = document;
        this.plan = plan;
    }

    /** The graph of a document that nobody planned yet. */
    public static Graph structure(ParsedDocument document) {
        return planned(document, MissingNode.getInstance());
    }

    /**
     * The graph with what a plan says about it.
     *
     * @param plan the answer of {@code torgo plan --json}; parts that are absent are taken from the document
     */
    public static Graph planned(ParsedDocument document, JsonNode plan) {
        return new GraphBuilder(document, plan).build();
    }

    private Graph build() {
        addDocument();
        addAgents();
        addContracts();
        addBlocks();
        addPermissions();
        addResources();
        return new Graph(new ArrayList<>(nodes.values()), new ArrayList<>(edges));
    }

    private void add(GraphNode node) {
        nodes.putIfAbsent(node.id(), node);
    }

    private void join(String from, String to, Kind kind) {
        if (!from.equals(to) && nodes.containsKey(from) && nodes.containsKey(to)) {
            edges.add(new GraphEdge(from, to, kind));
        }
    }

    private void addDocument() {
        State state = plan.path("runnable").isBoolean()
                ? plan.path("runnable").asBoolean() ? State.GOOD : State.BAD
                : State.UNKNOWN;
        String error = plan.path("error").path("message").asText("");
        String id = document.id().orElse("no id");
        add(new GraphNode(DOCUMENT, GraphNode.Kind.DOCUMENT, document.type().orElse("document"), shortId(id), state,
                lines(id, verdict(state), error), 1));
    }

    private static String shortId(String id) {
        return id.length() > 30 ? "…" + id.substring(id.length() - 12) : id;
    }

    private static String verdict(State state) {
        return switch (state) {
            case GOOD -> "can run";
            case BAD -> "cannot run";
            default -> "";
        };
    }

    private void addAgents() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        document.origin().ifPresent(origin -> role(roles, origin, "origin"));
        List.of("read", "write", "execute")
                .forEach(verb -> document.permissions(verb).forEach(agent -> role(roles, agent, verb)));
        roles.forEach((agent, verbs) -> {
            String detail = String.join(", ", verbs);
            add(new GraphNode("agent:" + agent, GraphNode.Kind.AGENT, agent, detail, State.UNKNOWN,
                    lines(agent, "named for: " + detail), lineOf(agent)));
        });
    }

    private static void role(Map<String, Set<String>> roles, String agent, String role) {
        roles.computeIfAbsent(agent, name -> new LinkedHashSet<>()).add(role);
    }

    private void addContracts() {
        for (JsonNode contract : plan.path("contracts")) {
            String kind = contract.path("kind").asText();
            String state = contract.path("state").asText();
            String subject = contract.path("subject").asText(kind);
            add(new GraphNode("contract:" + kind + subject, GraphNode.Kind.CONTRACT, subject, state,
                    contractState(state),
                    lines(kind.replace('-', ' ') + " " + subject, state), lineOf(subject)));
        }
        if (!plan.path("contracts").isArray()) {
            document.model().getSections().stream().filter(section -> section.getSchema() != null)
                    .forEach(section -> add(new GraphNode("contract:" + section.getName(), GraphNode.Kind.CONTRACT,
                            section.getName(), "schema", State.UNKNOWN, section.getName(), section.getLine())));
        }
    }

    private static State contractState(String state) {
        return switch (state) {
            case "checkable", "present" -> State.GOOD;
            case "missing", "broken" -> State.BAD;
            default -> State.UNKNOWN;
        };
    }

    private void addBlocks() {
        List<CodeBlock> blocks = document.codeBlocks();
        for (int i = 0; i < blocks.size(); i++) {
            addBlock(i, blocks.get(i));
        }
        if (!blocks.isEmpty()) {
            String first = blockId(0);
            nodes.values().stream().filter(node -> node.kind().column() == 0).toList()
                    .forEach(node -> join(node.id(), first,
                            node.kind() == GraphNode.Kind.DOCUMENT ? Kind.NEEDS : Kind.GRANT));
        }
    }

    private void addBlock(int index, CodeBlock block) {
        JsonNode step = plan.path("steps").path(index);
        List<String> capabilities = texts(step.path("capabilities"));
        String language = block.getLanguage() == null || block.getLanguage().isEmpty()
                ? "no language"
                : block.getLanguage();
        String detail = firstLine(block);
        add(new GraphNode(blockId(index), GraphNode.Kind.BLOCK, (index + 1) + "  " + language, detail,
                step.isMissingNode() ? State.UNKNOWN : State.GOOD,
                lines("block-" + (index + 1) + ", " + language, detail,
                        capabilities.isEmpty() ? "" : "asks for: " + String.join(", ", capabilities)),
                block.getLine()));
        if (index > 0) {
            join(blockId(index - 1), blockId(index), Kind.ORDER);
        }
    }

    private static String blockId(int index) {
        return "block:" + index;
    }

    private static String firstLine(CodeBlock block) {
        String code = block.getCode() == null ? "" : block.getCode();
        return code.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("from ")
                && !line.startsWith("import ") && !line.startsWith("#")).findFirst().orElse("");
    }

    private void addPermissions() {
        for (JsonNode permission : plan.path("permissions")) {
            String asked = permission.path("asked").asText();
            boolean granted = permission.path("granted").asBoolean();
            add(new GraphNode("permission:" + asked, GraphNode.Kind.PERMISSION, asked, granted ? "granted" : "denied",
                    granted ? State.GOOD : State.BAD, lines(asked, permission.path("reason").asText("")),
                    lineOf("permissions:")));
        }
        for (int i = 0; i < plan.path("steps").size(); i++) {
            int index = i;
            texts(plan.path("steps").path(i).path("capabilities"))
                    .forEach(asked -> join(blockId(index), "permission:" + asked, Kind.NEEDS));
        }
    }

    private void addResources() {
        for (JsonNode resource : plan.path("resources")) {
            String state = resource.path("state").asText();
            addResource(resource.path("name").asText(), state, switch (state) {
                case "found" -> State.GOOD;
                case "substituted" -> State.SUBSTITUTED;
                default -> State.BAD;
            }, resource.path("by").asText(""));
        }
        if (!plan.path("resources").isArray()) {
            CAPABILITY_KEYS.forEach(key -> document.requires(key)
                    .forEach(name -> addResource(name, "required", State.UNKNOWN, "")));
        }
    }

    private void addResource(String name, String detail, State state, String by) {
        String id = "resource:" + name;
        add(new GraphNode(id, GraphNode.Kind.RESOURCE, name, detail, state, lines(name + ": " + detail, by),
                lineOf(name)));
        String permission = "permission:" + NEEDED_FOR.getOrDefault(name, "");
        if (nodes.containsKey(permission)) {
            join(permission, id, Kind.NEEDS);
        } else {
            users(name).forEach(block -> join(block, id, Kind.NEEDS));
        }
    }

    /** The blocks whose code names it as a word. */
    private List<String> users(String name) {
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
        List<String> users = new ArrayList<>();
        List<CodeBlock> blocks = document.codeBlocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).getCode() != null && word.matcher(blocks.get(i).getCode()).find()) {
                users.add(blockId(i));
            }
        }
        return users;
    }

    private int lineOf(String part) {
        int offset = document.text().indexOf(part);
        return offset < 0 ? 1 : document.lines().line(offset);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String lines(String... parts) {
        return String.join("\n", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
