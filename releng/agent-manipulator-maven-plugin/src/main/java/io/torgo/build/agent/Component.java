package io.torgo.build.agent;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A manipulated component class.
 *
 * @param name internal name
 * @param fields its managed fields: those of the original for which the manipulator made accessors
 */
record Component(String name, Set<String> fields) {

    static final String GETTER = "__get";
    static final String SETTER = "__set";

    static Component of(byte[] original, byte[] manipulated) {
        Set<String> fields = instanceFields(original);
        fields.retainAll(accessible(manipulated));
        return new Component(new ClassReader(original).getClassName(), Set.copyOf(fields));
    }

    /** Package of the class, with slashes; empty for the unnamed one. */
    String packageName() {
        return packageOf(name);
    }

    static String packageOf(String internalName) {
        int slash = internalName.lastIndexOf('/');
        return slash < 0 ? "" : internalName.substring(0, slash);
    }

    private static Set<String> instanceFields(byte[] type) {
        Set<String> fields = new HashSet<>();
        visit(type, new ClassVisitor(Opcodes.ASM9) {
            @Override
            public FieldVisitor visitField(int access, String name, String desc, String signature, Object value) {
                if ((access & Opcodes.ACC_STATIC) == 0) {
                    fields.add(name);
                }
                return null;
            }
        });
        return fields;
    }

    private static Set<String> accessible(byte[] type) {
        Set<String> fields = new HashSet<>();
        visit(type, new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
                if (name.startsWith(GETTER)) {
                    fields.add(name.substring(GETTER.length()));
                }
                return null;
            }
        });
        return fields;
    }

    private static void visit(byte[] type, ClassVisitor visitor) {
        new ClassReader(type).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
}
