package io.torgo.maml.xtext;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.maml.model.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceSetBasedResourceDescriptions;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MamlResourceTest {

    @TempDir
    private Path folder;
    private ResourceSet resources;

    @BeforeAll
    static void register() {
        new MamlStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    @BeforeEach
    void freshResources() {
        resources = new ResourceSetImpl();
    }

    @Test
    void loadsTheModel() throws IOException {
        Resource resource = load("good.maml.md", Samples.GOOD.getBytes(StandardCharsets.UTF_8));
        Document document = assertInstanceOf(Document.class, resource.getContents().getFirst());
        assertSame(resource, document.eResource());
        assertEquals(4, document.getSections().size());
        assertTrue(resource.getErrors().isEmpty());
    }

    @Test
    void savesTheBytesThatWereLoaded() throws IOException {
        assertSavedUntouched(Samples.GOOD.getBytes(StandardCharsets.UTF_8));
        assertSavedUntouched(("\uFEFF" + Samples.GOOD.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void savesAnyBytesUntouched() throws IOException {
        long seed = new Random().nextLong();
        System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertSavedUntouched(bytes);
        }
    }

    private void assertSavedUntouched(byte[] bytes) throws IOException {
        freshResources();
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        load("some.maml.md", bytes).save(saved, Map.of());
        assertArrayEquals(bytes, saved.toByteArray());
    }

    @Test
    void reportsBrokenFormAsResourceErrors() throws IOException {
        Resource resource = load("broken.maml.md", "---\nid: [\n---\n".getBytes(StandardCharsets.UTF_8));
        assertFalse(resource.getErrors().isEmpty());
        assertTrue(resource.getErrors().getFirst().getMessage().startsWith("MAML-"));
    }

    @Test
    void validDocumentHasNoErrors() throws IOException {
        List<Issue> issues = validate(load("good.maml.md", Samples.GOOD.getBytes(StandardCharsets.UTF_8)));
        assertTrue(issues.stream().noneMatch(issue -> issue.getSeverity() == Severity.ERROR), issues.toString());
    }

    @Test
    void issuesHaveCodePlaceAndCure() throws IOException {
        String broken = Samples.GOOD.replace("origin: \"agent://torgo-agent\"", "origin: \"pancake\"");
        Issue issue = validate(load("bad.maml.md", broken.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(found -> found.getSeverity() == Severity.ERROR).findFirst().orElseThrow();
        assertTrue(issue.getCode().startsWith("MAML-"), issue.getCode());
        assertEquals(5, issue.getLineNumber());
        assertTrue(broken.substring(issue.getOffset(), issue.getOffset() + issue.getLength()).contains("pancake"));
        assertFalse(issue.getData()[0].isBlank());
    }

    @Test
    void exportsTheId() throws IOException {
        Resource resource = load("good.maml.md", Samples.GOOD.getBytes(StandardCharsets.UTF_8));
        List<IEObjectDescription> exported = StreamSupport
                .stream(describe(resource).getExportedObjects().spliterator(), false).toList();
        assertEquals(1, exported.size());
        assertEquals("urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41", exported.getFirst().getName().toString());
        assertEquals("mesh_workflow", exported.getFirst().getUserData("type"));
    }

    @Test
    void theIndexFindsDuplicates() throws IOException {
        byte[] bytes = Samples.GOOD.getBytes(StandardCharsets.UTF_8);
        load("one.maml.md", bytes);
        load("two.maml.md", bytes);
        load("other.maml.md", Samples.GOOD.replace("9e41", "9e42").getBytes(StandardCharsets.UTF_8));
        ResourceSetBasedResourceDescriptions index = new ResourceSetBasedResourceDescriptions();
        index.setContext(resources);
        index.setRegistry(IResourceServiceProvider.Registry.INSTANCE);
        Map<String, List<URI>> duplicates = DuplicateIds.in(index);
        assertEquals(List.of("urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41"), List.copyOf(duplicates.keySet()));
        assertEquals(List.of("one.maml.md", "two.maml.md"),
                duplicates.values().iterator().next().stream().map(URI::lastSegment).toList());
    }

    @Test
    void refusesPlainMarkdown() {
        assertTrue(provider("a.maml.md").canHandle(URI.createURI("a.maml.md")));
        assertTrue(provider("a.maml.md").canHandle(URI.createURI("a.maml")));
        assertFalse(provider("a.maml.md").canHandle(URI.createURI("README.md")));
    }

    private Resource load(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return resources.getResource(URI.createFileURI(file.toString()), true);
    }

    private static List<Issue> validate(Resource resource) {
        return provider(resource.getURI().lastSegment()).getResourceValidator().validate(resource, CheckMode.ALL,
                CancelIndicator.NullImpl);
    }

    private static IResourceDescription describe(Resource resource) {
        return provider(resource.getURI().lastSegment()).getResourceDescriptionManager()
                .getResourceDescription(resource);
    }

    private static IResourceServiceProvider provider(String name) {
        return IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(URI.createURI(name));
    }
}
