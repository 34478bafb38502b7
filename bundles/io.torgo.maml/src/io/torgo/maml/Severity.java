package io.torgo.maml;

/** How much a diagnostic weighs. Only {@link #ERROR} makes a document invalid. */
public enum Severity {

    /** The document breaks a rule of the profile. */
    ERROR("error"),
    /** The document is valid but something in it will probably not work as meant. */
    WARNING("warning"),
    /** A note; nothing has to be done. */
    INFO("info");

    private final String id;

    Severity(String id) {
        this.id = id;
    }

    /** {@code error}, {@code warning} or {@code info}. */
    public String id() {
        return id;
    }
}
