package io.torgo.agent.markup;

import io.torgo.api.ledger.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The text of one receipt: YAML front matter with readable keys, then the source mirrored word by word up to the last
 * byte. A source that is no UTF-8 text, or is larger than {@value #MirrorReceipts.LARGEST_MIRRORED} bytes, is hashed only; the front
 * matter then says {@code mirror: none} and why.
 */
final class ReceiptText {

    static final String VERSION_KEY = "receipt_version";
    static final String MIRROR_KEY = "mirror";
    static final String HASH_KEY = "source_sha256";
    static final String FENCE = "---";

    private final StringBuilder text = new StringBuilder();

    ReceiptText(String id, Operation operation, String previous) {
        byte[] source = operation.source();
        Optional<String> decoded = decode(source);
        boolean mirrored = decoded.isPresent() && source.length <= MirrorReceipts.LARGEST_MIRRORED;
        text.append(FENCE).append('\n');
        plain("type", "receipt");
        plain(VERSION_KEY, "1");
        quoted("id", id);
        quoted("operation", operation.name());
        quoted("actor", operation.actor());
        quoted("time", operation.time().toString());
        quoted("subject", operation.subject());
        plain(HASH_KEY, '"' + Sha256.hex(source) + '"');
        plain("source_bytes", Integer.toString(source.length));
        plain(MIRROR_KEY, mirrored ? Mirror.WORD.id() : "none");
        if (!mirrored) {
            quoted("mirror_reason",
                    decoded.isPresent()
                            ? "the source is larger than " + MirrorReceipts.LARGEST_MIRRORED + " bytes"
                            : "the source is not UTF-8 text");
        }
        quoted("previous", previous);
        details(operation.details());
        text.append(FENCE).append('\n');
        if (mirrored) {
            text.append(Mirror.WORD.apply(decoded.get()));
        }
    }

    String text() {
        return text.toString();
    }

    private void details(Map<String, String> details) {
        text.append("details:").append(details.isEmpty() ? " {}\n" : "\n");
        details.forEach((key, value) -> text.append("  ").append(Yaml.quoted(key)).append(": ")
                .append(Yaml.quoted(value)).append('\n'));
    }

    private void plain(String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }

    private void quoted(String key, String value) {
        plain(key, Yaml.quoted(value));
    }

    /** The source as text; empty where it is no valid UTF-8 or holds a NUL, which no text does. */
    private static Optional<String> decode(byte[] source) {
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source)).toString();
            return decoded.indexOf('\0') < 0 ? Optional.of(decoded) : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
