/** The outline view and the quick outline. */
package io.torgo.maml.ui.internal.outline;
