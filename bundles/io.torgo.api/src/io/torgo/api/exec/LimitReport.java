package io.torgo.api.exec;

/**
 * One limit of the sandbox as this host really enforces it.
 *
 * @param subject what is limited: {@code network}, {@code files}, {@code processes}, {@code memory}, …
 * @param active whether it was seen to be in force
 * @param means what enforces it, or why nothing does, in words
 */
public record LimitReport(String subject, boolean active, String means) {
}
