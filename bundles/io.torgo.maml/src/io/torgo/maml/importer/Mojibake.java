package io.torgo.maml.importer;

/**
 * Mends UTF-8 that was read as Mac Roman or Windows-1252 and saved again.
 *
 * <p>Every byte of a multi-byte character became a character outside of ASCII, so damage is a run of such characters
 * that, written in the wrong character set, is UTF-8. Where that holds for nearly all runs of a text, all are mended;
 * else only those that hold a sequence of three or four bytes, which no honest text has by accident.
 */
final class Mojibake {

    /** Characters of the bytes 0x80 to 0xFF in Mac OS Roman, by Apple's table. */
    private static final String MAC_ROMAN = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /** Characters of the bytes 0x80 to 0x9F in Windows-1252; the five unused ones stand for themselves. */
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static final int ENOUGH_PERCENT = 90;
    private static final int ENOUGH_PAIRS = 3;
    private static final int HIGHEST_TABLED = 0xFB02;

    private static final byte[] FROM_MAC = table(MAC_ROMAN);
    private static final byte[] FROM_WINDOWS = table(WINDOWS + latin());

    private Mojibake() {
    }

    private static String latin() {
        StringBuilder upper = new StringBuilder();
        for (char c = 0xA0; c <= 0xFF; c++) {
            upper.append(c);
        }
        return upper.toString();
    }

    private static byte[] table(String characters) {
        byte[] bytes = new byte[HIGHEST_TABLED + 1];
        for (int i = 0; i < characters.length(); i++) {
            bytes[characters.charAt(i)] = (byte) (0x80 + i);
        }
        return bytes;
    }

    /** The text without its damage; the very same text where there is none. Line breaks stay where they are. */
    static String repair(String text) {
        Census mac = Census.of(text, FROM_MAC);
        Census windows = Census.of(text, FROM_WINDOWS);
        Census better = windows.sound > mac.sound ? windows : mac;
        if (!better.isWhole() && !better.hasStrong()) {
            return text;
        }
        String mended = mend(text, better);
        return mended.equals(text) ? text : mended;
    }

    private static String mend(String text, Census census) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            if (end == at) {
                result.append(text.charAt(at++));
                continue;
            }
            Run run = Run.of(text, at, end, census.table);
            result.append(run.isSound() && (census.isWhole() || run.strong) ? run.mended : text.substring(at, end));
            at = end;
        }
        return result.toString();
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > 0x7f) {
            end++;
        }
        return end;
    }

    /** How many runs of a text a character set explains. */
    private record Census(byte[] table, int runs, int sound, int strong) {

        static Census of(String text, byte[] table) {
            int runs = 0;
            int sound = 0;
            int strong = 0;
            for (int at = 0; at < text.length(); at++) {
                int end = runEnd(text, at);
                if (end > at) {
                    Run run = Run.of(text, at, end, table);
                    runs++;
                    sound += run.isSound() ? 1 : 0;
                    strong += run.isSound() && run.strong ? 1 : 0;
                    at = end;
                }
            }
            return new Census(table, runs, sound, strong);
        }

        boolean hasStrong() {
            return strong > 0;
        }

        boolean isWhole() {
            return 100L * sound >= (long) ENOUGH_PERCENT * runs && (strong > 0 || sound >= ENOUGH_PAIRS);
        }
    }

    /**
     * A run of characters outside of ASCII.
     *
     * @param mended what it was; {@code null} where it is no damage
     * @param strong whether a sequence of three or four bytes was in it
     */
    private record Run(String mended, boolean strong) {

        private static final Run HONEST = new Run(null, false);

        static Run of(String text, int start, int end, byte[] table) {
            StringBuilder result = new StringBuilder(end - start);
            boolean strong = false;
            int at = start;
            while (at < end) {
                int lead = code(text, at, table);
                int length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : 2;
                int code = lead < 0xC2 || lead > 0xF4 || at + length > end ? -1 : decode(text, at, length, table);
                if (code < 0) {
                    return HONEST;
                }
                result.appendCodePoint(code);
                strong |= length > 2;
                at += length;
            }
            return new Run(result.toString(), strong);
        }

        boolean isSound() {
            return mended != null;
        }

        private static int code(String text, int at, byte[] table) {
            char c = text.charAt(at);
            return c <= HIGHEST_TABLED ? table[c] & 0xFF : 0;
        }

        /** The code point of a sequence, -1 where it is not well-formed UTF-8 or a control character. */
        private static int decode(String text, int at, int length, byte[] table) {
            int value = code(text, at, table) & (0xFF >> (length + 1));
            for (int i = 1; i < length; i++) {
                int next = code(text, at + i, table);
                if ((next & 0xC0) != 0x80) {
                    return -1;
                }
                value = value << 6 | next & 0x3F;
            }
            int least = length == 2 ? 0xA0 : length == 3 ? 0x800 : 0x10000;
            boolean isCharacter = value >= least && value <= Character.MAX_CODE_POINT
                    && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE);
            return isCharacter ? value : -1;
        }
    }
}
