"""Mesh network of the platform. Results are the platform's own and say whether they were simulated."""

import torgo

RELAY_MODES = ("dynamic", "all")


class MeshNetwork:
    """A mesh of so many nodes; latency_target in seconds is reported against, never assumed."""

    def __init__(self, nodes=2, latency_target=0.1, relay_mode="dynamic"):
        if not isinstance(nodes, int) or isinstance(nodes, bool) or not 2 <= nodes <= 1_000_000:
            raise ValueError("nodes must be a whole number from 2 to 1,000,000")
        self.nodes = nodes
        self.latency_target = float(latency_target)
        self.configure(relay_mode=relay_mode)

    def configure(self, relay_mode="dynamic"):
        """relay_mode: "dynamic" (relays chosen by the network) or "all" (every node relays)."""
        if relay_mode not in RELAY_MODES:
            raise ValueError("relay_mode must be one of " + ", ".join(RELAY_MODES))
        self.relay_mode = relay_mode
        return self

    def relay_data(self, csv):
        """Relays every row of an input file; returns the report."""
        return torgo.call("mesh.relay", csv=str(csv), nodes=self.nodes,
                          latency_target_ms=self.latency_target * 1000, relay_mode=self.relay_mode)
