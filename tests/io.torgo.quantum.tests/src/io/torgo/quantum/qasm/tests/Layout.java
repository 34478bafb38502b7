package io.torgo.quantum.qasm.tests;

import io.torgo.quantum.qasm.Position;
import io.torgo.quantum.qasm.Program;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Programs without the places of their parts, to compare what they say. */
final class Layout {

    /** Asked for once: the largest programs have a million parts. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Layout() {
    }

    /** The program as lists of what its records hold. */
    static Object without(Program program) {
        return stripped(program);
    }

    private static Object stripped(Object value) {
        return switch (value) {
            case Position place -> Position.NOWHERE;
            case Record record -> parts(record);
            case List<?> list -> list.stream().map(Layout::stripped).toList();
            case Optional<?> maybe -> maybe.map(Layout::stripped);
            default -> value;
        };
    }

    private static List<Object> parts(Record record) {
        List<Object> parts = new ArrayList<>();
        parts.add(record.getClass().getName());
        for (RecordComponent each : COMPONENTS.get(record.getClass())) {
            try {
                parts.add(stripped(each.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(each + " cannot be read", e);
            }
        }
        return parts;
    }
}
