package io.torgo.maml.ide;

/** Which files are MAML documents, by their names. */
public final class MamlFiles {

    private MamlFiles() {
    }

    /** As {@link io.torgo.maml.MamlFiles#isMaml(String)}. */
    public static boolean isMaml(String name) {
        return io.torgo.maml.MamlFiles.isMaml(name);
    }
}
