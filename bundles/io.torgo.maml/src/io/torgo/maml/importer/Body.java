package io.torgo.maml.importer;

/**
 * The lines of one finding.
 *
 * @param from      first line
 * @param to        the line behind the last
 * @param resume    where reading goes on
 * @param nested    whether a plain reading of the fences would have ended it elsewhere
 * @param unclosed  whether its fence was never closed
 */
record Body(int from, int to, int resume, boolean nested, boolean unclosed) {
}
