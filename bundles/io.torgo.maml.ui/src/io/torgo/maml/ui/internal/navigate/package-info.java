/** Ways from a name to its definition and to its uses. */
package io.torgo.maml.ui.internal.navigate;
