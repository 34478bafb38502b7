package io.torgo.maml.edit;

/** Finds what differs between two texts. */
final class Changes {

    private Changes() {
    }

    /** One edit that makes the second text of the first: everything between their common start and end. */
    static TextEdit between(String before, String after, int base) {
        int limit = Math.min(before.length(), after.length());
        int start = 0;
        while (start < limit && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < limit - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new TextEdit(base + start, before.length() - start - end, after.substring(start, after.length() - end));
    }
}
