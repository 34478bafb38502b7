package io.torgo.verify.gospel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is in scope, from the innermost module out.
 *
 * @param layer one module, own or opened
 * @param outer what is behind it, null for nothing
 */
record Environment(ModuleScope layer, Environment outer) {

    Environment open(ModuleScope module) {
        return new Environment(module, this);
    }

    /** The nearest that a layer knows. */
    <T> Optional<T> find(Function<ModuleScope, T> known) {
        for (Environment at = this; at != null; at = at.outer) {
            T found = known.apply(at.layer);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    Stream<ModuleScope> layers() {
        return Stream.iterate(this, at -> at != null, Environment::outer).map(Environment::layer);
    }

    boolean foreignOpened() {
        return layers().anyMatch(module -> module.foreign);
    }

    /** The module that a path names, or the first name that is none. */
    Found module(List<Name> path) {
        ModuleScope at = null;
        for (int i = 0; i < path.size(); i++) {
            String name = path.get(i).text();
            ModuleScope next = at == null
                    ? find(layer -> layer.modules.get(name)).orElse(null)
                    : at.foreign ? at : at.modules.get(name);
            if (next == null) {
                return new Found(Optional.empty(), Optional.of(path.get(i)));
            }
            at = next;
        }
        return new Found(Optional.ofNullable(at), Optional.empty());
    }

    /** A module, or the name that is none. */
    record Found(Optional<ModuleScope> module, Optional<Name> missing) {
    }
}
