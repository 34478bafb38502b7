package io.torgo.maml.project;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.ParsedDocument;
import io.torgo.maml.Profile;
import io.torgo.maml.model.CodeBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a project says about its documents in {@code maml.yaml}: profile, severities, paths to leave out.
 *
 * <pre>
 * profile: strict-2.0.0
 * severity: {W11: off, W08: warning, "S*": warning}
 * exclude: [drafts/, "*.draft.maml.md"]
 * paths:
 *   "imported/**": {profile: lenient, severity: {C03: info}}
 * checkers: {python: off}
 * </pre>
 *
 * Any weight may be changed, that of errors too: whoever reads a verdict finds the settings file named beside it.
 */
public final class ProjectSettings {

    /** The name of the settings file. */
    public static final String FILE = "maml.yaml";

    private static final int MOST_FOLDERS = 64;

    /** Rules for the files that a pattern names; of several that fit, the last one counts. */
    record PathRules(Glob glob, Rules rules) {
    }

    /** Everything that a settings file says. */
    record Content(Rules general, List<Glob> exclude, List<PathRules> paths, Set<String> checkersOff,
            List<Diagnostic> faults) {

        static final Content EMPTY = new Content(Rules.NONE, List.of(), List.of(), Set.of(), List.of());
    }

    private final Path root;
    private final Optional<Path> file;
    private final Content content;

    private ProjectSettings(Path root, Optional<Path> file, Content content) {
        this.root = root;
        this.file = file;
        this.content = content;
    }

    /** The settings that hold for a file: those of the nearest folder above it that has a settings file. */
    public static ProjectSettings of(Path file) {
        Path own = file.toAbsolutePath().normalize().getParent();
        Path folder = own;
        for (int i = 0; i < MOST_FOLDERS && folder != null; i++) {
            Path settings = folder.resolve(FILE);
            if (Files.isRegularFile(settings)) {
                return read(settings);
            }
            folder = folder.getParent();
        }
        return none(own == null ? file.toAbsolutePath() : own);
    }

    /** Settings that change nothing. */
    public static ProjectSettings none(Path root) {
        return new ProjectSettings(root, Optional.empty(), Content.EMPTY);
    }

    /** Reads a settings file; what is wrong with it is in {@link #faults()}, the rest of it counts. */
    public static ProjectSettings read(Path settings) {
        Path whole = settings.toAbsolutePath().normalize();
        return new ProjectSettings(whole.getParent(), Optional.of(whole), SettingsReader.read(whole));
    }

    /** Settings from the text of a settings file in a folder. */
    public static ProjectSettings parse(Path root, String text) {
        return new ProjectSettings(root, Optional.of(root.resolve(FILE)), SettingsReader.read(text));
    }

    /** The folder of the settings file; the document's own folder where there is none. */
    public Path root() {
        return root;
    }

    /** The settings file, where there is one. */
    public Optional<Path> file() {
        return file;
    }

    /** What documents are judged by where no path says otherwise. */
    public Profile profile() {
        return content.general.profile().orElse(Profile.STRICT_2_0_0);
    }

    /** What one document is judged by. */
    public Profile profile(Path document) {
        return rules(document).flatMap(Rules::profile).orElse(profile());
    }

    /** What is wrong with the settings file, at its places. */
    public List<Diagnostic> faults() {
        return content.faults;
    }

    /** Whether a document is left out. */
    public boolean isExcluded(Path document) {
        Optional<String> path = below(document);
        return path.isPresent() && content.exclude.stream().anyMatch(glob -> isWithin(glob, path.get()));
    }

    /** A folder that is left out leaves out what lies in it. */
    private static boolean isWithin(Glob glob, String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (glob.matches(path.substring(0, slash))) {
                return true;
            }
        }
        return glob.matches(path);
    }

    /** Whether the code of a language, by the tag of its blocks, is to be checked. */
    public boolean isChecked(String language) {
        return !content.checkersOff.contains(Languages.name(language))
                && !content.checkersOff.contains(Languages.ALL);
    }

    /** Findings in code without those in languages that are not to be checked. */
    public List<Diagnostic> checked(ParsedDocument document, List<Diagnostic> found) {
        return content.checkersOff.isEmpty()
                ? found
                : found.stream().filter(one -> isChecked(language(document, one))).toList();
    }

    private static String language(ParsedDocument document, Diagnostic found) {
        if (!found.code().equals("MAML-X01")) {
            return "schema";
        }
        Stream<CodeBlock> blocks = Stream.concat(document.model().getBlocks().stream(),
                document.model().getSections().stream().flatMap(section -> section.getBlocks().stream()));
        return blocks.filter(block -> block.getOffset() <= found.offset()
                && found.offset() <= block.getOffset() + block.getLength()).map(CodeBlock::getLanguage).findFirst()
                .orElse("");
    }

    /** The findings as the project wants them: severities changed, switched-off codes and left-out files gone. */
    public List<Diagnostic> apply(Path document, List<Diagnostic> found) {
        if (isExcluded(document)) {
            return List.of();
        }
        Rules special = rules(document).orElse(Rules.NONE);
        return found.stream().map(one -> special.apply(one, content.general)).flatMap(Optional::stream)
                .sorted(Diagnostic.BY_POSITION).toList();
    }

    private Optional<Rules> rules(Path document) {
        return below(document).flatMap(path -> content.paths.stream().filter(one -> one.glob.matches(path))
                .map(PathRules::rules).reduce((first, second) -> second));
    }

    private Optional<String> below(Path document) {
        Path whole = document.toAbsolutePath().normalize();
        return whole.startsWith(root) && !whole.equals(root)
                ? Optional.of(root.relativize(whole).toString().replace('\\', '/'))
                : Optional.empty();
    }
}
