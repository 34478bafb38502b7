package io.torgo.maml.ide;

import java.util.Locale;

/** Which files are MAML documents, by their names. */
public final class MamlFiles {

    private MamlFiles() {
    }

    /** Whether a file or path name ends with {@code .maml.md} or {@code .maml}, in any case of letters. */
    public static boolean isMaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".maml.md") || lower.endsWith(".maml");
    }
}
