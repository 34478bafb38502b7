package io.torgo.mesh.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.mesh.Calibration;
import io.torgo.mesh.Calibration.Figure;
import io.torgo.mesh.RadioProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Holds the simulator against published experiments and prints both figures. */
class CalibrationTest {

    /**
     * Line of real nodes. Processing (11 ms a relay) and host share (72 ms) are fitted to these very figures, so what
     * is proved is only that latency grows evenly with hops as theirs does: slope within 40 % of 23 ms, each mean from
     * two hops on within 15 %, loss below the 10 % that the source gives as the largest. One hop is printed but not
     * asserted: the published jump of 70 ms from one hop to two is not modelled.
     */
    @Test
    void lineOfTexasInstruments(TestReporter reporter) {
        List<Double> simulated = new ArrayList<>();
        for (int hops = 1; hops <= 6; hops++) {
            Figure figure = line(hops);
            double published = Calibration.TI_LINE_MILLIS.get(hops - 1);
            simulated.add(figure.meanMillis());
            reporter.publishEntry("TI SWRA732, hops " + hops, String.format(Locale.ROOT,
                    "published %.1f ms, simulated %.1f ms, delivered %.1f %%", published, figure.meanMillis(),
                    figure.delivery() * 100));
            assertTrue(figure.delivery() > 0.9, "loss over " + hops + " hops");
            if (hops >= 2) {
                assertEquals(published, figure.meanMillis(), 0.15 * published, "mean over " + hops + " hops");
            }
        }
        double slope = slopeFromSecond(simulated);
        reporter.publishEntry("TI SWRA732, slope of hops 2 to 6", String.format(Locale.ROOT,
                "published %.1f ms, simulated %.1f ms", slopeFromSecond(Calibration.TI_LINE_MILLIS), slope));
        assertEquals(23, slope, 0.4 * 23);
    }

    /**
     * Grid of another simulator. The mean latency is fitted by the processing time (13 ms a relay); the share
     * delivered is not fitted and is the real check: within 3 points of the published mean of 89.4 %.
     */
    @Test
    void gridOfBelli(TestReporter reporter) {
        List<Figure> figures = LongStream.rangeClosed(1, 5)
                .mapToObj(seed -> Calibration.grid(RadioProfile.belliExperimentD(), seed)).toList();
        double delivery = figures.stream().mapToDouble(Figure::delivery).average().orElseThrow();
        double millis = figures.stream().mapToDouble(Figure::meanMillis).average().orElseThrow();
        double publishedDelivery = mean(Calibration.BELLI_DELIVERY);
        double publishedMillis = mean(Calibration.BELLI_MILLIS);
        reporter.publishEntry("Belli experiment D, five seeds", String.format(Locale.ROOT,
                "published %.1f %% in %.1f ms, simulated %.1f %% in %.1f ms", publishedDelivery * 100, publishedMillis,
                delivery * 100, millis));
        assertEquals(publishedDelivery, delivery, 0.03);
        assertEquals(publishedMillis, millis, 0.1 * publishedMillis);
    }

    private static Figure line(int hops) {
        List<Figure> figures = LongStream.rangeClosed(1, 5)
                .mapToObj(seed -> Calibration.line(RadioProfile.tiSwra732(), hops, 400, seed)).toList();
        return new Figure(figures.stream().mapToDouble(Figure::delivery).average().orElseThrow(),
                figures.stream().mapToDouble(Figure::meanMillis).average().orElseThrow());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Least squares over hops 2 to 6. */
    private static double slopeFromSecond(List<Double> millis) {
        return (2 * (millis.get(5) - millis.get(1)) + millis.get(4) - millis.get(2)) / 10;
    }
}
