"""Small drawings of circuits as text."""

MOST_COLUMNS = 60
_CONTROLS = {"cx": 1, "cy": 1, "cz": 1, "ch": 1, "cp": 1, "cu1": 1, "crx": 1, "cry": 1, "crz": 1, "csx": 1, "cu": 1,
             "cu3": 1, "ccx": 2, "ccz": 2, "cswap": 1}


def text(circuit):
    """One line a qubit, time to the right; controls are dots."""
    names = ["q_%d: " % qubit for qubit in range(circuit.num_qubits)]
    width = max(map(len, names), default=0)
    lines = [name.rjust(width) for name in names]
    for column in _columns(circuit)[:MOST_COLUMNS]:
        cells = _cells(column, circuit.num_qubits)
        most = max(map(len, cells), default=0)
        lines = [line + "─" + cell.center(most, "─") + "─" for line, cell in zip(lines, cells)]
    more = "\n(the beginning only)" if len(_columns(circuit)) > MOST_COLUMNS else ""
    bits = "\nc: %d" % circuit.num_clbits if circuit.num_clbits else ""
    return "\n".join(lines) + bits + more


def _columns(circuit):
    """Operations side by side as early as their wires, and those between them, are free."""
    columns, free = [], [0] * circuit.num_qubits
    for operation in circuit.operations:
        if not operation["targets"]:
            continue
        low, high = min(operation["targets"]), max(operation["targets"])
        at = max(free[low:high + 1])
        if at == len(columns):
            columns.append([])
        columns[at].append(operation)
        free[low:high + 1] = [at + 1] * (high + 1 - low)
    return columns


def _cells(column, qubits):
    cells = [""] * qubits
    for operation in column:
        targets, name = operation["targets"], operation["name"]
        for wire in range(min(targets), max(targets)):
            cells[wire] = cells[wire] or "│"
        controls = len(targets) - 1 if name in ("mcx", "gphase") else _CONTROLS.get(name, 0)
        for position, wire in enumerate(targets):
            cells[wire] = "■" if position < controls else _label(name, operation, controls)
    return cells


def _label(name, operation, controls):
    if name in ("barrier", "measure", "reset"):
        return {"barrier": "░", "measure": "M", "reset": "|0>"}[name]
    bare = "x" if name == "mcx" else "p" if name == "gphase" else name[controls:] if controls else name
    angles = [] if name == "unitary" else operation["parameters"]
    shown = ",".join("%.3g" % angle if isinstance(angle, float) else getattr(angle, "name", "?") for angle in angles)
    return "[" + bare.upper() + ("(" + shown + ")" if shown else "") + "]"
