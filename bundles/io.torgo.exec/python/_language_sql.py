"""SQL on an embedded SQLite in memory: data sets as tables, values as parameters, the last SELECT as the result."""

import csv
import os
import re
import sqlite3
import sys

MOST_ROWS = 10_000
SHOWN_ROWS = 50
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_REFUSED = {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_PRAGMA}
_CHANGING = {sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE, sqlite3.SQLITE_DROP_TABLE,
             sqlite3.SQLITE_ALTER_TABLE}


def run(job):
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.row_factory = sqlite3.Row
    data = _load_data_sets(database, job["values"])
    reason = []
    database.set_authorizer(lambda action, first, second, place, source:
                            _authorize(action, first, second, place, data, reason))
    rows, line = None, 1
    for statement, line in _statements(job["source"]):
        try:
            cursor = database.execute(statement, _parameters(job))
            fetched = cursor.fetchmany(MOST_ROWS + 1)
        except (sqlite3.Error, sqlite3.Warning) as error:
            return {"code": "EXEC-ERROR", "message": "SQL: " + (reason[0] if reason else str(error)), "line": line}
        if cursor.description:
            rows = [{name: _readable(row[name]) for name in row.keys()} for row in fetched]
            columns = [column[0] for column in cursor.description]
            if len(rows) > MOST_ROWS:
                return {"code": "EXEC-OUTPUT", "message": "SQL: more than %d rows" % MOST_ROWS, "line": line}
            _show(columns, rows)
    return {"result": rows, "values": {}}


def _authorize(action, first, second, place, data, reason):
    if action in _REFUSED:
        reason.append("ATTACH, DETACH and PRAGMA are not offered")
        return sqlite3.SQLITE_DENY
    place, table = (first, second) if action == sqlite3.SQLITE_ALTER_TABLE else (place, first)
    if action in _CHANGING and place == "main" and table in data:
        reason.append("the data set " + table + " is read-only; copy it with CREATE TABLE … AS SELECT")
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _parameters(job):
    """:name stands for a key of the input or for a value of an earlier block; lists and objects have no form in SQL."""
    known = {**(job["input"] if isinstance(job["input"], dict) else {}), **job["values"]}
    return {name: _scalar(value) for name, value in known.items()
            if value is None or isinstance(value, (bool, int, float, str))}


def _load_data_sets(database, values):
    """Every CSV file and every list of flat objects is a table; returns their names."""
    names = set()
    for file in sorted(os.listdir(".")):
        if file.lower().endswith(".csv"):
            with open(file, newline="", encoding="utf-8-sig", errors="replace") as source:
                rows = csv.reader(source)
                columns = next(rows, [])
                names.add(_table(database, file[:-4], names, columns, (list(map(_number, row)) for row in rows)))
    for name, value in values.items():
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            columns = list(value[0])
            names.add(_table(database, name, names, columns, ([_scalar(item.get(column)) for column in columns]
                                                              for item in value)))
    names.discard(None)
    return names


def _table(database, name, taken, columns, rows):
    name = _free(re.sub(r"\W", "_", name), taken)
    columns = [re.sub(r"\W", "_", str(column).strip()) or "column_%d" % index
               for index, column in enumerate(columns)]
    unusable = not _NAME.fullmatch(name) or name.lower().startswith("sqlite_")
    if unusable or not columns or len({column.lower() for column in columns}) < len(columns):
        return None
    database.execute('CREATE TABLE "%s" (%s)' % (name, ", ".join('"%s"' % column for column in columns)))
    width = len(columns)
    database.executemany('INSERT INTO "%s" VALUES (%s)' % (name, ",".join("?" * width)),
                         ((row + [None] * width)[:width] for row in rows))
    return name


def _free(name, taken):
    """The name, or when another data set has it already, the name with a number."""
    known, number, free = {other.lower() for other in taken if other}, 1, name
    while free.lower() in known:
        number += 1
        free = "%s_%d" % (name, number)
    if free != name:
        print("the table " + name + " is there already, this one is " + free, file=sys.stderr)
    return free


def _number(text):
    for kind in (int, float):
        try:
            value = kind(text)
            return value if abs(value) < 1 << 63 else text
        except ValueError:
            continue
    return text or None


def _scalar(value):
    """The value as SQLite can hold it: whole numbers of more than 64 bits as text."""
    if isinstance(value, int):
        return value if -1 << 63 <= value < 1 << 63 else str(value)
    return value if value is None or isinstance(value, (float, str)) else str(value)


def _readable(value):
    """The value as JSON can hold it: bytes as hexadecimal text."""
    return value.hex() if isinstance(value, bytes) else value


def _statements(source):
    """Statements with the line each begins on; SQLite itself says where one is complete."""
    text, start = "", 1
    for number, line in enumerate(source.splitlines(True), 1):
        if not text.strip():
            text, start = "", number
        for piece in re.split(r"(?<=;)", line):
            text += piece
            if sqlite3.complete_statement(text):
                yield text, start
                text, start = "", number
    if text.strip():
        yield text, start


def _show(columns, rows):
    cells = [columns] + [[_shown(row[column]) for column in columns] for row in rows[:SHOWN_ROWS]]
    widths = [max(len(line[index]) for line in cells) for index in range(len(columns))]
    for line in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())
    if len(rows) > SHOWN_ROWS:
        print("… %d rows more" % (len(rows) - SHOWN_ROWS))


def _shown(value):
    return "" if value is None else str(value)
