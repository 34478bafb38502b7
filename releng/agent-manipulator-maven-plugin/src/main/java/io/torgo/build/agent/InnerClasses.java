package io.torgo.build.agent;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Takes the entries of a class's {@code InnerClasses} attribute away and puts them back. */
final class InnerClasses {

    private InnerClasses() {
    }

    /** One entry as the class file has it. */
    private record Entry(String name, String outer, String simple, int access) {
    }

    /** The class without the entries of non-static inner classes, else unchanged. */
    static byte[] withoutInstanceMembers(byte[] type) {
        ClassReader reader = new ClassReader(type);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitInnerClass(String name, String outer, String simple, int access) {
                if ((access & Opcodes.ACC_STATIC) != 0) {
                    super.visitInnerClass(name, outer, simple, access);
                }
            }
        }, 0);
        return writer.toByteArray();
    }

    /** The manipulated class with exactly the entries of the original. */
    static byte[] restored(byte[] manipulated, byte[] original) {
        List<Entry> entries = entries(original);
        ClassReader reader = new ClassReader(manipulated);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitInnerClass(String name, String outer, String simple, int access) {
                // all entries are written at the end, from the original
            }

            @Override
            public void visitEnd() {
                entries.forEach(entry -> cv.visitInnerClass(entry.name, entry.outer, entry.simple, entry.access));
                super.visitEnd();
            }
        }, 0);
        return writer.toByteArray();
    }

    private static List<Entry> entries(byte[] type) {
        List<Entry> entries = new ArrayList<>();
        new ClassReader(type).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitInnerClass(String name, String outer, String simple, int access) {
                entries.add(new Entry(name, outer, simple, access));
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return entries;
    }
}
