/** The languages of blocks: their interpreters, the libraries that are there, and environments with more of them. */
package io.torgo.exec.internal.language;
