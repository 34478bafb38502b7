package io.torgo.maml;

/**
 * What the code book says about one code.
 *
 * @param code     the code, such as {@code MAML-K01}
 * @param severity the weight it is reported with
 * @param title    a few words
 * @param why      why it matters
 * @param bad      a document that reports the code
 * @param good     the same place done right
 * @param cure     what to do
 */
public record Explanation(String code, Severity severity, String title, String why, String bad, String good,
        String cure) {
}
