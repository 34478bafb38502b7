#!/usr/bin/env python3
"""Writes synthetic vital signs as CSV.

    make_vitals.py --subjects 24 --samples 20 --prefix colonist --seed 2048 > vitals_mars_colony.csv
    make_vitals.py --subjects 40 --samples 12 --prefix bed --seed 500 > vitals_hospital.csv

The same arguments give the same bytes. No person was measured: every figure comes from a random
generator around usual adult values. Columns, one row for each subject at each time:

    time                 UTC, ISO 8601
    subject              pseudonym, for example colonist-07
    sensor               the device that read the subject
    heart_rate           beats/min
    respiration_rate     breaths/min
    spo2                 %
    systolic_bp          mmHg
    temperature          degrees Celsius
    consciousness        A, C, V, P or U (ACVPU)
    supplemental_oxygen  yes or no

An empty cell was not measured. One subject, chosen by the seed, deteriorates from a third of the
way on. A few single cells are sensor faults: far-off values with no cause in the subject. What was
injected is printed to standard error, so that a detector can be checked against it.
"""

import argparse
import datetime
import random
import sys

HEADER = ("time,subject,sensor,heart_rate,respiration_rate,spo2,systolic_bp,temperature,"
          "consciousness,supplemental_oxygen")
COLUMNS = HEADER.split(",")
START = datetime.datetime(2048, 3, 14, 6, 0, tzinfo=datetime.timezone.utc)

# usual value, spread between subjects, spread between samples of one subject, digits after the point
USUAL = {
    "heart_rate": (70, 7, 2.0, 0),
    "respiration_rate": (15, 1.2, 0.6, 0),
    "spo2": (97.5, 0.6, 0.4, 0),
    "systolic_bp": (122, 8, 3.0, 0),
    "temperature": (36.8, 0.15, 0.08, 1),
}

# what full deterioration (sepsis-like) adds
DECLINE = {"heart_rate": 58, "respiration_rate": 13, "spo2": -9, "systolic_bp": -36, "temperature": 2.6}

# what a failing sensor reads
FAULT = {"heart_rate": 240, "respiration_rate": 55, "spo2": 52, "systolic_bp": 30, "temperature": 24.5}

MISSING = 0.03
FAULTS = 4


def baseline(source):
    return {vital: source.gauss(mean, between) for vital, (mean, between, _, _) in USUAL.items()}


def decline_at(sample, samples):
    """0 while well, rising to 1 at the last sample."""
    begin = samples // 3
    return max(0.0, (sample - begin) / max(1, samples - 1 - begin))


def vitals(source, usual, decline):
    row = {}
    for vital, (_, _, within, digits) in USUAL.items():
        value = usual[vital] + source.gauss(0, within) + decline * DECLINE[vital]
        if vital == "spo2":
            value = min(100.0, value)
        row[vital] = f"{value:.{digits}f}"
    row["consciousness"] = "V" if decline > 0.9 else "C" if decline > 0.6 else "A"
    row["supplemental_oxygen"] = "yes" if decline > 0.4 else "no"
    return row


def drop_some(source, row):
    for vital in [*USUAL, "consciousness", "supplemental_oxygen"]:
        if source.random() < MISSING:
            row[vital] = ""


def inject_faults(source, rows, spared):
    candidates = [row for row in rows if row["subject"] != spared]
    for row in source.sample(candidates, min(FAULTS, len(candidates))):
        vital = source.choice(list(USUAL))
        row[vital] = f"{FAULT[vital]:.{USUAL[vital][3]}f}"
        print(f"fault: {row['time']} {row['subject']} {vital}={row[vital]}", file=sys.stderr)


def make(subjects, samples, prefix, seed):
    source = random.Random(seed)
    names = [f"{prefix}-{number:02d}" for number in range(1, subjects + 1)]
    usual = {name: baseline(source) for name in names}
    sick = source.choice(names)
    print(f"deteriorating: {sick}", file=sys.stderr)
    rows = []
    for sample in range(samples):
        for number, name in enumerate(names, 1):
            time = START + datetime.timedelta(minutes=5 * sample, seconds=number)
            decline = decline_at(sample, samples) if name == sick else 0.0
            row = {"time": f"{time:%Y-%m-%dT%H:%M:%SZ}", "subject": name, "sensor": f"band-{number:02d}"}
            row.update(vitals(source, usual[name], decline))
            drop_some(source, row)
            rows.append(row)
    inject_faults(source, rows, sick)
    return rows


def main():
    parser = argparse.ArgumentParser(description="Writes synthetic vital signs as CSV to standard output.")
    parser.add_argument("--subjects", type=int, default=24)
    parser.add_argument("--samples", type=int, default=20)
    parser.add_argument("--prefix", default="colonist")
    parser.add_argument("--seed", type=int, default=2048)
    arguments = parser.parse_args()
    if arguments.subjects < 1 or arguments.samples < 1:
        parser.error("--subjects and --samples must be at least 1")
    print(HEADER)
    for row in make(arguments.subjects, arguments.samples, arguments.prefix, arguments.seed):
        print(",".join(row[column] for column in COLUMNS))


if __name__ == "__main__":
    main()
