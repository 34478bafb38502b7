package io.torgo.build.agent;

import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Leads accesses to a component's fields from outside its own instance methods through the accessors that the
 * manipulator made, so that nested classes, lambdas in them and static methods see injected values. A call has the
 * stack effect of the field access it replaces, so stack maps stay as they are.
 */
final class FieldRerouter {

    private final Map<String, Component> components;
    private final Consumer<String> warnings;

    /** @param components by internal name */
    FieldRerouter(Map<String, Component> components, Consumer<String> warnings) {
        this.components = components;
        this.warnings = warnings;
    }

    byte[] reroute(byte[] type) {
        ClassReader reader = new ClassReader(type);
        ClassWriter writer = new ClassWriter(reader, 0);
        String self = reader.getClassName();
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
                MethodVisitor next = super.visitMethod(access, name, desc, signature, thrown);
                boolean managed = components.containsKey(self) && (access & Opcodes.ACC_STATIC) == 0;
                return managed ? next : new Redirect(next, self);
            }
        }, 0);
        return writer.toByteArray();
    }

    private final class Redirect extends MethodVisitor {

        private final String self;

        Redirect(MethodVisitor next, String self) {
            super(Opcodes.ASM9, next);
            this.self = self;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String desc) {
            Component component = components.get(owner);
            if (component == null || !component.fields().contains(name) || !reachable(component, name)) {
                super.visitFieldInsn(opcode, owner, name, desc);
            } else if (opcode == Opcodes.GETFIELD) {
                visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, Component.GETTER + name, "()" + desc, false);
            } else {
                visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, Component.SETTER + name, "(" + desc + ")V", false);
            }
        }

        private boolean reachable(Component component, String field) {
            if (Component.packageOf(self).equals(component.packageName())) {
                return true;
            }
            warnings.accept(self + " uses the field " + component.name() + "." + field
                    + " from another package: it sees no injected value");
            return false;
        }
    }
}
