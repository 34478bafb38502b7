package io.torgo.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A document as the gateway takes it. */
final class Documents {

    private Documents() {
    }

    static Map<String, Object> request(Path file, byte[] document) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("document", Inputs.text(file, document));
        boolean standard = "-".equals(file.toString());
        request.put("name", standard ? "standard input" : file.getFileName().toString());
        Path folder = standard ? Path.of("").toAbsolutePath() : file.toAbsolutePath().normalize().getParent();
        request.put("folder", folder.toString());
        return request;
    }
}
