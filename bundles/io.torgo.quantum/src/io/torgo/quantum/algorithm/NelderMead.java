package io.torgo.quantum.algorithm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Minimises a function of a few variables without derivatives: the simplex of J. A. Nelder and R. Mead (1965). */
final class NelderMead {

    private static final double REFLECT = 1;
    private static final double EXPAND = 2;
    private static final double CONTRACT = 0.5;

    private final ToDoubleFunction<double[]> function;
    private int left;

    private record Vertex(double[] at, double value) {
    }

    private NelderMead(ToDoubleFunction<double[]> function, int evaluations) {
        this.function = function;
        this.left = evaluations;
    }

    /**
     * @param step size of the first simplex
     * @param evaluations how often the function may be asked
     * @return the best point met
     */
    static double[] minimise(ToDoubleFunction<double[]> function, double[] start, double step, int evaluations) {
        return new NelderMead(function, evaluations).run(start, step);
    }

    private double[] run(double[] start, double step) {
        Vertex[] simplex = new Vertex[start.length + 1];
        for (int i = 0; i < simplex.length; i++) {
            double[] at = start.clone();
            if (i > 0) {
                at[i - 1] += step;
            }
            simplex[i] = vertex(at);
        }
        while (left > 0) {
            Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
            improve(simplex);
        }
        Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
        return simplex[0].at();
    }

    private void improve(Vertex[] simplex) {
        int last = simplex.length - 1;
        double[] centre = centre(simplex);
        Vertex worst = simplex[last];
        Vertex reflected = vertex(along(centre, worst.at(), -REFLECT));
        if (reflected.value() < simplex[0].value()) {
            Vertex expanded = vertex(along(centre, worst.at(), -EXPAND));
            simplex[last] = expanded.value() < reflected.value() ? expanded : reflected;
        } else if (reflected.value() < simplex[Math.max(0, last - 1)].value()) {
            simplex[last] = reflected;
        } else {
            Vertex contracted = vertex(along(centre, worst.at(), CONTRACT));
            if (contracted.value() < worst.value()) {
                simplex[last] = contracted;
            } else {
                shrink(simplex);
            }
        }
    }

    private void shrink(Vertex[] simplex) {
        for (int i = 1; i < simplex.length; i++) {
            simplex[i] = vertex(along(simplex[0].at(), simplex[i].at(), CONTRACT));
        }
    }

    private static double[] centre(Vertex[] simplex) {
        double[] centre = new double[simplex.length - 1];
        for (int i = 0; i < simplex.length - 1; i++) {
            for (int k = 0; k < centre.length; k++) {
                centre[k] += simplex[i].at()[k] / (simplex.length - 1);
            }
        }
        return centre;
    }

    private static double[] along(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return point;
    }

    private Vertex vertex(double[] at) {
        left--;
        return new Vertex(at, function.applyAsDouble(at));
    }
}
