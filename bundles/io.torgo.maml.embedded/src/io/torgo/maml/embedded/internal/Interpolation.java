package io.torgo.maml.embedded.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parameters such as <code>${parameters.name}</code>, which a gateway fills in before the code is read, and words in
 * square brackets such as {@code [YOUR_MODULE]}, which a person does.
 */
final class Interpolation {

    private static final Pattern PARAMETER = Pattern
            .compile("\\$\\{[A-Za-z_][\\w.-]{0,80}}|\\[(?i:YOUR)[_ -][\\w .-]{1,80}]");

    private Interpolation() {
    }

    /** The code with each parameter replaced by as many copies of a character: the places stay the same. */
    static String mask(String code, char by) {
        Matcher parameters = PARAMETER.matcher(code);
        return parameters.replaceAll(found -> String.valueOf(by).repeat(found.group().length()));
    }
}
