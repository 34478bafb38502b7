package io.torgo.agent.chimera.head;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Draws lists of numbers as line charts in SVG and keeps the numbers by key: {@code chart}, {@code show},
 * {@code forget}.
 */
final class VisualizationRole implements Role {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final int MARGIN = 10;

    private final Kept series = new Kept();

    @Override
    public Answer ask(String operation, Map<String, String> parameters) throws Refused {
        String key = Role.need(parameters, "key");
        return switch (operation) {
            case "chart" -> {
                String svg = svg(key, Role.numbers(parameters, "values"));
                series.checkRoom(key, parameters.get("values"));
                yield new Answer(Map.of("svg", svg), Map.of(key, parameters.get("values")));
            }
            case "show" -> Answer.of("svg", svg(key, Role.numbers(series.all(), key)));
            case "forget" -> Answer.forgotten(key);
            default -> throw Refused.operation("visualization", operation, "chart, show, forget");
        };
    }

    private static String svg(String title, double[] values) {
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        double scale = most == least ? 0 : (HEIGHT - 2.0 * MARGIN) / (most - least);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            double x = MARGIN + (values.length == 1 ? 0 : (WIDTH - 2.0 * MARGIN) * i / (values.length - 1));
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, HEIGHT - MARGIN - (values[i] - least) * scale));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\"><title>" + escaped(title) + "</title><polyline fill=\"none\" stroke=\"#2a6fb0\""
                + " stroke-width=\"2\" points=\"" + points.toString().strip() + "\"/></svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void apply(Map<String, String> change) {
        series.apply(change);
    }

    @Override
    public Map<String, String> snapshot() {
        return series.all();
    }
}
