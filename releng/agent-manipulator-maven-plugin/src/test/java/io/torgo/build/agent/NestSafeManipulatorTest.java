package io.torgo.build.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class NestSafeManipulatorTest {

    private static final String IMPORTS = "org.apache.felix.ipojo;version=\"[1.12.1,2)\",org.apache.felix.ipojo.architecture";

    /** The idioms that the stock manipulator breaks silently. */
    private static final String IDIOMS = """
            package sample;

            import java.util.function.Supplier;
            import org.apache.felix.ipojo.annotations.Component;
            import org.apache.felix.ipojo.annotations.Instantiate;
            import org.apache.felix.ipojo.annotations.Provides;

            @Component
            @Instantiate
            @Provides
            public class Idioms implements Supplier<String> {

                private String word = "torgo";

                enum Body {
                    ONE {
                        @Override
                        int value() {
                            return 1;
                        }
                    };

                    abstract int value();
                }

                abstract class Shape {
                    abstract int size();
                }

                class Square extends Shape {
                    @Override
                    int size() {
                        return 2;
                    }
                }

                class Alone {
                    String text() {
                        return "alone";
                    }
                }

                class Outer {
                    class Deep {
                        String text() {
                            return word;
                        }
                    }
                }

                record Reader(Idioms idioms) {
                    String text() {
                        return idioms.word;
                    }
                }

                static class Writer {
                    void write(Idioms idioms, String text) {
                        idioms.word = text;
                    }
                }

                static String peek(Idioms other) {
                    return other.word;
                }

                static Supplier<String> anonymousInStatic() {
                    return new Supplier<>() {
                        @Override
                        public String get() {
                            return "static";
                        }
                    };
                }

                @Override
                public String get() {
                    new Writer().write(this, "mesh");
                    Supplier<String> nested = new Supplier<>() {
                        @Override
                        public String get() {
                            return new Supplier<String>() {
                                @Override
                                public String get() {
                                    return word;
                                }
                            }.get();
                        }
                    };
                    return String.join(" ", nested.get(), new Outer().new Deep().text(), new Reader(this).text(),
                            peek(this), anonymousInStatic().get(), new Alone().text(),
                            "" + (new Square().size() + Body.ONE.value()));
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void idiomsThatStockManipulationBreaksStillWork() throws Exception {
        Path jar = jar(IDIOMS, IMPORTS);
        new NestSafeManipulator(classPath(), text -> {}).manipulate(jar);

        try (var loader = new URLClassLoader(new URL[]{jar.toUri().toURL()}, classPath())) {
            Object idioms = loader.loadClass("sample.Idioms").getConstructor().newInstance();
            assertEquals("mesh mesh mesh mesh static alone 3", ((Supplier<?>) idioms).get());
            assertEquals("sample.Idioms", loader.loadClass("sample.Idioms$Outer").getDeclaringClass().getName());
        }
    }

    @Test
    void noFieldIsReadPastItsAccessor() throws Exception {
        Path jar = jar(IDIOMS, IMPORTS);
        assertFalse(directAccesses(JarContent.read(jar)).isEmpty());
        new NestSafeManipulator(classPath(), text -> {}).manipulate(jar);
        assertEquals(List.of(), directAccesses(JarContent.read(jar)));
    }

    @Test
    void sameInputGivesSameBytes() throws Exception {
        Path first = jar(IDIOMS, IMPORTS);
        Path second = Files.copy(first, folder.resolve("second.jar"));
        NestSafeManipulator manipulator = new NestSafeManipulator(classPath(), text -> {});
        String header = manipulator.manipulate(first);
        manipulator.manipulate(second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        assertTrue(header.contains("sample.Idioms"), header);
        try (JarFile jar = new JarFile(first.toFile())) {
            assertEquals(header, jar.getManifest().getMainAttributes().getValue("iPOJO-Components"));
        }
    }

    @Test
    void whatIsNoAgentFailsTheBuildAndStaysUntouched() throws Exception {
        assertRefused("package sample; public class Plain {}", IMPORTS, "no class of the bundle is an iPOJO component");
        assertRefused(IDIOMS, "org.osgi.framework", "must import org.apache.felix.ipojo");
        assertRefused("""
                package sample;

                @org.apache.felix.ipojo.annotations.Component
                public class Loud {
                    @org.apache.felix.ipojo.handlers.event.Publishes(name = "p", topics = "t")
                    Object publisher;
                }
                """, IMPORTS, "@Publishes");
    }

    @Test
    void signatureIsDeterministicAndKeyIsKept() throws Exception {
        byte[] file = {1, 2, 3};
        String first = DevelopmentKey.in(folder.resolve("keys")).sign(file);
        assertEquals(first, DevelopmentKey.in(folder.resolve("keys")).sign(file));
        assertTrue(first.startsWith("torgo-signature 1\nsigner "), first);
        assertTrue(Files.readString(folder.resolve("keys/development.pub")).startsWith("torgo-public-key 1\n"));
        assertFalse(first.equals(DevelopmentKey.in(folder.resolve("others")).sign(file)));
    }

    private void assertRefused(String source, String imports, String reason) throws Exception {
        Path jar = jar(source, imports);
        byte[] before = Files.readAllBytes(jar);
        ManipulationException refused = assertThrows(ManipulationException.class,
                () -> new NestSafeManipulator(classPath(), text -> {}).manipulate(jar));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(jar));
    }

    /** Uses of the managed field outside the component's own accessors and constructors. */
    private static List<String> directAccesses(JarContent jar) {
        List<String> found = new ArrayList<>();
        for (String entry : jar.classes()) {
            new ClassReader(jar.get(entry)).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(int access, String method, String d, String s, String[] thrown) {
                    return new MethodVisitor(Opcodes.ASM9) {
                        @Override
                        public void visitFieldInsn(int opcode, String owner, String name, String desc) {
                            boolean accessor = method.equals("__getword") || method.equals("__setword");
                            if (owner.equals("sample/Idioms") && name.equals("word") && !accessor) {
                                found.add(entry + " " + method);
                            }
                        }
                    };
                }
            }, 0);
        }
        return found;
    }

    private static ClassLoader classPath() {
        return NestSafeManipulatorTest.class.getClassLoader();
    }

    private Path jar(String source, String imports) throws IOException {
        Path work = Files.createTempDirectory(folder, "work");
        Path classes = Files.createDirectory(work.resolve("classes"));
        String name = source.replaceAll("(?s).*?public class (\\w+).*", "$1");
        Path file = Files.writeString(work.resolve(name + ".java"), source);
        List<Path> sources = new ArrayList<>(List.of(file));
        if (source.contains("Publishes")) {
            sources.add(Files.writeString(work.resolve("Publishes.java"),
                    "package org.apache.felix.ipojo.handlers.event;"
                            + " public @interface Publishes { String name(); String topics(); }"));
        }
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-proc:none", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "-d",
                classes.toString()));
        sources.forEach(path -> arguments.add(path.toString()));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        return pack(work.resolve("agent.jar"), classes, imports);
    }

    private static Path pack(Path jar, Path classes, String imports) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "sample");
        manifest.getMainAttributes().putValue("Import-Package", imports);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar;
    }
}
