/** Renames of ids, parameters, sections and files, with everything that names them. */
package io.torgo.maml.ui.internal.rename;
