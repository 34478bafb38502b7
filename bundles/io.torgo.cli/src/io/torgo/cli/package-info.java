/**
 * The command line {@code torgo}: a plain Java program. Language commands run in it, everything else is asked of the
 * gateway of the home folder over HTTP. What it prints with {@code --json} and its exit codes are a contract.
 */
package io.torgo.cli;
