package io.torgo.exec.internal.language;

import io.torgo.api.exec.BlockJob;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The distributions that a Python block wants: what its document names, and what it imports. */
final class Imports {

    private static final Pattern IMPORT = Pattern
            .compile("(?m)^[ \\t]{0,40}(?:from[ \\t]+(\\w+)[\\w.]*[ \\t]+import|import[ \\t]+(\\w[^#\\n;]{0,400}))");

    private Imports() {
    }

    static Set<String> of(BlockJob job) {
        Set<String> wanted = new TreeSet<>();
        job.libraries().forEach(library -> wanted.add(Modules.distribution(library.toLowerCase(Locale.ROOT))));
        Matcher imports = IMPORT.matcher(job.source());
        while (imports.find()) {
            String names = imports.group(1) == null ? imports.group(2) : imports.group(1);
            for (String name : names.split(",")) {
                add(wanted, name.strip().split("[.\\s]", 2)[0]);
            }
        }
        return wanted;
    }

    /** An import of a name that we simulate is no wish for the real one: only the document's head says that. */
    private static void add(Set<String> wanted, String module) {
        if (!Modules.isSimulated(module)) {
            wanted.add(Modules.distribution(module));
        }
    }
}
