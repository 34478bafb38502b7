"""Names under which documents import the simulator."""
