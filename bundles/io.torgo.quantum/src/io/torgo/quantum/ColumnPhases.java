package io.torgo.quantum;

/** A factor of modulus 1 for each column, in both precisions. */
final class ColumnPhases {

    final double[] re;
    final double[] im;
    final float[] singleRe;
    final float[] singleIm;

    ColumnPhases(double[] angles) {
        re = new double[angles.length];
        im = new double[angles.length];
        singleRe = new float[angles.length];
        singleIm = new float[angles.length];
        for (int i = 0; i < angles.length; i++) {
            re[i] = Math.cos(angles[i]);
            im[i] = Math.sin(angles[i]);
            singleRe[i] = (float) re[i];
            singleIm[i] = (float) im[i];
        }
    }
}
