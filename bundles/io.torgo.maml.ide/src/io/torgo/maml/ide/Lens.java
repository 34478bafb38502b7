package io.torgo.maml.ide;

/**
 * A command offered above a line of the text.
 *
 * @param offset  start of the line, in UTF-16 units from 0
 * @param command what to do
 * @param title   what is shown, such as {@code Run}
 * @param block   index of the code block it concerns, from 0; -1 for the whole document
 */
public record Lens(int offset, Command command, String title, int block) {

    /** What a lens does with its document. */
    public enum Command {
        PLAN("torgo.plan"), RUN("torgo.run"), RUN_BLOCK("torgo.runBlock"), RUN_TO_HERE("torgo.runToHere"), VERIFY(
                "torgo.verify"), SIGN("torgo.sign");

        private final String id;

        Command(String id) {
            this.id = id;
        }

        /** The command's name in the language server and in editors. */
        public String id() {
            return id;
        }
    }
}
