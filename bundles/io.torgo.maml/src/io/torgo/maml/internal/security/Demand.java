package io.torgo.maml.internal.security;

/** What code asks for beyond computing. */
enum Demand {

    /** Reaching other machines. */
    NETWORK("E01", "reaches the network", "requires.apis names nothing",
            "Name the service in requires.apis, or let the platform do it; the sandbox has no network."),
    /** Changing files. */
    FILES("E02", "changes files", "permissions.write grants nobody",
            "Name who may be written for in permissions.write, or hand the data over as the result."),
    /** Starting other programs. */
    PROCESSES("E03", "starts other programs", "no permission covers that",
            "Do it in the block's own language; the sandbox stops the run here."),
    /** Running code that is not in the document. */
    FOREIGN_CODE("E04", "runs code that is not in the document", "no reader can check it",
            "Write the code out, or read data as data."),
    /** Destroying data. */
    DESTRUCTION("E06", "destroys more than one piece of data", "nothing brings it back",
            "Name exactly what is to go.");

    private final String code;
    private final String deed;
    private final String reason;
    private final String cure;

    Demand(String code, String deed, String reason, String cure) {
        this.code = code;
        this.deed = deed;
        this.reason = reason;
        this.cure = cure;
    }

    String code() {
        return code;
    }

    String message(String what) {
        return "'" + what + "' " + deed + "; " + reason;
    }

    String cure() {
        return cure;
    }
}
