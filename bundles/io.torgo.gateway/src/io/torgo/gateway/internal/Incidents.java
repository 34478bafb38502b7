package io.torgo.gateway.internal;

import io.torgo.api.Problem;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Bugs: told to the log in full, to the client by a number only. */
final class Incidents {

    private static final System.Logger LOG = System.getLogger(Incidents.class.getName());

    private Incidents() {
    }

    static Problem report(Throwable bug) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "incident " + id, bug);
        return new Problem("GATEWAY-INTERNAL", "the gateway failed on this request; incident " + id,
                "Look for the incident in the gateway's log and report it with the request.");
    }
}
