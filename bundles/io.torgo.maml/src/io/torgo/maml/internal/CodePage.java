package io.torgo.maml.internal;

import java.util.Arrays;

/** A character set of single bytes that UTF-8 is read as by mistake: the bytes of its characters. */
public enum CodePage {

    /** Characters of the bytes 0x80 to 0xFF in Mac OS Roman, by Apple's table. */
    MAC_ROMAN("Mac-Roman", "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
    /** Windows-1252; its five unused bytes stand for the control characters of the same number. */
    WINDOWS_1252("Windows-1252", "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ" + latin());

    private static final int FIRST = 0x80;

    private final String title;
    private final char[] characters;
    private final byte[] bytes;

    CodePage(String title, String upper) {
        this.title = title;
        Integer[] order = new Integer[upper.length()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Character.compare(upper.charAt(a), upper.charAt(b)));
        characters = new char[order.length];
        bytes = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            characters[i] = upper.charAt(order[i]);
            bytes[i] = (byte) (FIRST + order[i]);
        }
    }

    private static String latin() {
        StringBuilder upper = new StringBuilder();
        for (char c = 0xA0; c <= 0xFF; c++) {
            upper.append(c);
        }
        return upper.toString();
    }

    String title() {
        return title;
    }

    /** The byte (128 to 255) of a character outside of ASCII, 0 where the set does not have it. */
    private int code(char c) {
        int at = Arrays.binarySearch(characters, c);
        return at < 0 ? 0 : bytes[at] & 0xFF;
    }

    /**
     * The number of characters, 2 to 4, that stand for one character of UTF-8 when the one at a place stands for its
     * first byte; 0 where no character begins with that byte.
     */
    public int length(String text, int at) {
        int lead = code(text.charAt(at));
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    }

    /** The number of characters at a place that are one misread character that a text may well hold; else 0. */
    int misread(String text, int at) {
        int length = length(text, at);
        return length > 0 && isPlausible(decode(text, at, length)) ? length : 0;
    }

    /** The character that was meant: -1 where the sequence is not well-formed or a control character. */
    public int decode(String text, int at, int length) {
        if (at + length > text.length()) {
            return -1;
        }
        int value = code(text.charAt(at)) & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            int next = code(text.charAt(at + i));
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

    /** Honest text holds such pairs by accident, but hardly ones that make a common letter, sign or emoji. */
    private static boolean isPlausible(int character) {
        return character >= 0xA0 && character < 0x180 || character >= 0x370 && character < 0x500
                || character >= 0x2000 && character < 0x2C00 || character == 0xFE0F
                || character >= 0x1F000 && character < 0x1FB00;
    }
}
