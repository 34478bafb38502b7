/** Fixes of findings, with a preview, from the markers and from the text. */
package io.torgo.maml.ui.internal.fixes;
