package io.torgo.quantum.qasm;

import java.util.List;
import java.util.Optional;

/** The type of a variable or an argument. */
public sealed interface Type {

    Position at();

    /**
     * @param name {@code bit}, {@code int}, {@code uint}, {@code float}, {@code angle}, {@code bool}, {@code duration},
     *     {@code stretch}, {@code complex}, {@code qubit}, {@code qreg} or {@code creg}
     * @param size bits or qubits
     * @param component of a complex number
     */
    record Scalar(Position at, String name, Optional<Expression> size, Optional<Type> component) implements Type {
    }

    /**
     * @param access {@code readonly} or {@code mutable} of an argument
     * @param dimensions lengths; empty where only their number is given
     */
    record Array(Position at, Optional<String> access, Type element, List<Expression> dimensions,
            Optional<Expression> dimensionCount) implements Type {
    }
}
