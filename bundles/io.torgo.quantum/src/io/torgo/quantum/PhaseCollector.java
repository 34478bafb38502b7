package io.torgo.quantum;

import io.torgo.quantum.RowOperation.ByColumn;
import io.torgo.quantum.RowOperation.FixedPhases;
import io.torgo.quantum.RowOperation.Phases;
import io.torgo.quantum.RowOperation.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges phases that follow each other into one operation. */
final class PhaseCollector {

    private final int rows;
    private final int columns;
    private double[] ofRow;
    private final Map<Integer, List<double[]>> fixed = new LinkedHashMap<>();
    private final Map<Long, double[]> ofColumn = new LinkedHashMap<>();

    PhaseCollector(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    void add(Where where, double angle) {
        if (where.columns() != 0) {
            long key = (long) where.rows() << Integer.SIZE | where.base();
            spread(ofColumn.computeIfAbsent(key, k -> new double[columns]), where.columns(), angle);
        } else if (where.base() != 0) {
            fixed.computeIfAbsent(where.rows(), k -> new ArrayList<>()).add(new double[]{where.base(), angle});
        } else {
            ofRow = ofRow == null ? new double[rows] : ofRow;
            spread(ofRow, where.rows(), angle);
        }
    }

    Phases finish() {
        List<FixedPhases> fixedPhases = new ArrayList<>();
        fixed.forEach((row, terms) -> fixedPhases.add(new FixedPhases(row,
                terms.stream().mapToInt(term -> (int) term[0]).toArray(),
                terms.stream().mapToDouble(term -> term[1]).toArray())));
        List<ByColumn> byColumn = new ArrayList<>();
        ofColumn.forEach((key, angles) -> byColumn
                .add(new ByColumn((int) (key >> Integer.SIZE), key.intValue(), new ColumnPhases(angles))));
        ColumnPhases ofRows = ofRow == null ? null : new ColumnPhases(ofRow);
        return new Phases(ofRows == null ? null : ofRows.re, ofRows == null ? null : ofRows.im, fixedPhases, byColumn);
    }

    private static void spread(double[] angles, int mask, double angle) {
        for (int i = mask; i < angles.length; i = i + 1 | mask) {
            angles[i] += angle;
        }
    }
}
