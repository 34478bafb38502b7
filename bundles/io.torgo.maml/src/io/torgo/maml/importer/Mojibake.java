package io.torgo.maml.importer;

import io.torgo.maml.internal.CodePage;

/**
 * Mends UTF-8 that was read as Mac Roman or Windows-1252 and saved again.
 *
 * <p>Every byte of a multi-byte character became a character outside of ASCII, so damage is a run of such characters
 * that, written in the wrong character set, is UTF-8. Where that holds for nearly all runs of a text, all are mended;
 * else only those that hold a sequence of three or four bytes, which no honest text has by accident.
 */
final class Mojibake {

    private static final int ENOUGH_PERCENT = 90;
    private static final int ENOUGH_PAIRS = 3;

    private Mojibake() {
    }

    /** The text without its damage; the very same text where there is none. Line breaks stay where they are. */
    static String repair(String text) {
        Census mac = Census.of(text, CodePage.MAC_ROMAN);
        Census windows = Census.of(text, CodePage.WINDOWS_1252);
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
            Run run = Run.of(text, at, end, census.page);
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
    private record Census(CodePage page, int runs, int sound, int strong) {

        static Census of(String text, CodePage page) {
            int runs = 0;
            int sound = 0;
            int strong = 0;
            for (int at = 0; at < text.length(); at++) {
                int end = runEnd(text, at);
                if (end > at) {
                    Run run = Run.of(text, at, end, page);
                    runs++;
                    sound += run.isSound() ? 1 : 0;
                    strong += run.isSound() && run.strong ? 1 : 0;
                    at = end;
                }
            }
            return new Census(page, runs, sound, strong);
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

        static Run of(String text, int start, int end, CodePage page) {
            StringBuilder result = new StringBuilder(end - start);
            boolean strong = false;
            int at = start;
            while (at < end) {
                int length = page.length(text, at);
                int code = length == 0 || at + length > end ? -1 : page.decode(text, at, length);
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
    }
}
