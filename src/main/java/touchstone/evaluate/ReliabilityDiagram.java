package touchstone.evaluate;

import java.util.List;
import java.util.Locale;
import touchstone.learn.Reliability;
import touchstone.learn.Reliability.Bin;

/**
 * A reliability diagram (Murphy, Winkler 1977) as SVG: how often what was said with a probability was right. On the
 * diagonal the probabilities can be believed; below it they promise too much. A dot's area is the share of answers in its
 * bin; a second line shows the same answers where fewer queries have a match.
 */
final class ReliabilityDiagram {

    private static final int TICKS = 10;
    private static final int SIDE = 400;
    private static final int MARGIN = 60;
    private static final double BIGGEST_DOT = 22;
    private static final double SMALLEST_DOT = 2.5;

    private ReliabilityDiagram() {}

    /** @param title what was measured, in plain words */
    static String svg(String title, Reliability reliability) {
        StringBuilder svg = new StringBuilder();
        int size = SIDE + 2 * MARGIN;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
                .formatted(size, size + 40, size, size + 40));
        svg.append("font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n");
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.append(text(MARGIN, 24, "start", escaped(title)));
        axes(svg);
        line(svg, reliability.bins(.5), "#1a5fb4", "one query in two has a match", 0);
        line(svg, reliability.bins(.1), "#c64600", "one query in ten has a match", 1);
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
        svg.append("<path d=\"M%s %s V%s H%s\" fill=\"none\" stroke=\"#555\"/>\n".formatted(x(0), y(1), y(0), x(1)));
        svg.append("<path d=\"M%s %s L%s %s\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>\n"
                .formatted(x(0), y(0), x(1), y(1)));
        for (int tick = 0; tick <= TICKS; tick += 2) {
            double at = tick / (double) TICKS;
            String label = String.format(Locale.ROOT, "%.1f", at);
            svg.append(text(x(at), y(0) + 18, "middle", label));
            svg.append(text(x(0) - 8, y(at) + 4, "end", label));
        }
        svg.append(text(x(.5), y(0) + 38, "middle", "probability that was said"));
        svg.append("<g transform=\"translate(16 %s) rotate(-90)\">".formatted(y(.5)))
                .append(text(0, 0, "middle", "share that was right"))
                .append("</g>\n");
    }

    private static void line(StringBuilder svg, List<Bin> bins, String colour, String name, int number) {
        StringBuilder path = new StringBuilder();
        for (Bin bin : bins) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(x(bin.said()))
                    .append(' ')
                    .append(y(bin.right()));
            double radius = Math.max(SMALLEST_DOT, BIGGEST_DOT * Math.sqrt(bin.share()));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%.1f\" fill=\"%s\" fill-opacity=\".35\"/>%n",
                    x(bin.said()),
                    y(bin.right()),
                    radius,
                    colour));
        }
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(path, colour));
        double below = y(0) + 62 + 18 * number;
        svg.append("<path d=\"M%s %s h24\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(x(0), below, colour));
        svg.append(text(x(0) + 32, below + 4, "start", name));
    }

    private static String text(double x, double y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"#222\">%s</text>\n".formatted(x, y, anchor, text);
    }

    private static double x(double share) {
        return Math.round(10 * (MARGIN + SIDE * share)) / 10.0;
    }

    private static double y(double share) {
        return Math.round(10 * (MARGIN + SIDE * (1 - share))) / 10.0;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
