package io.torgo.api.agent;

import io.torgo.api.Outcome;
import java.util.List;
import java.util.Map;

/**
 * Four supervised processes, each with a role; the CHIMERA agent. What one of them has accepted lies erasure-coded in
 * all four, any three of which give it back: a head that dies, or is suspected, is rebuilt from the others.
 * Thread-safe.
 */
public interface HeadCluster {

    /** How the heads stand; four, in order. Starts nothing. */
    List<HeadStatus> heads();

    /**
     * Lets a head do something. A request for a head that is being rebuilt waits for it. The answer comes when what
     * the request changed can no longer be lost with one head.
     *
     * @param role of the head; where several heads have it, the request goes to the one that its {@code key} parameter
     *     (or else the whole request) hashes to, so that equal keys meet the same head
     * @param operation what the role offers, for example {@code put}
     * @param parameters texts by name
     * @return texts by name, or {@code HEAD-UNKNOWN-ROLE}, {@code HEAD-UNKNOWN-OPERATION}, {@code HEAD-BAD-REQUEST},
     *     {@code HEAD-FULL} where it would keep more than a head may, {@code HEAD-LOST} when too few heads could be had
     */
    Outcome<Map<String, String>> ask(String role, String operation, Map<String, String> parameters);

    /**
     * Replaces a head that may be compromised: its process is killed, its folder emptied, a new key made, and its state
     * rebuilt from the other three under the new key.
     *
     * @param head 0 … 3; {@code HEAD-UNKNOWN} for any other
     */
    Outcome<HeadStatus> rekey(int head);
}
