package io.torgo.gateway.wire;

import io.torgo.api.agent.HeadStatus;
import java.util.List;
import java.util.Map;

/** CHIMERA's heads as JSON. */
public final class JsonHeads {

    private JsonHeads() {
    }

    public static Map<String, Object> list(List<HeadStatus> heads) {
        return new Members().with("heads", heads.stream().map(JsonHeads::head).toList()).done();
    }

    public static Map<String, Object> head(HeadStatus head) {
        return new Members().with("head", head.head()).with("role", head.role()).with("state", head.state())
                .with("pid", head.pid()).with("key_epoch", head.epoch()).with("accepted", head.accepted())
                .with("rebuilds", head.rebuilds()).with("rebuild_ms", head.rebuildMillis()).done();
    }
}
