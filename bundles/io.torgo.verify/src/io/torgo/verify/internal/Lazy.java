package io.torgo.verify.internal;

/** A value that is made when it is first asked for; what has none says so each time. */
final class Lazy implements Scope.Cell {

    private final Scope.Cell source;
    private Value value;

    Lazy(Scope.Cell source) {
        this.source = source;
    }

    @Override
    public Value value() {
        if (value == null) {
            value = source.value();
        }
        return value;
    }
}
