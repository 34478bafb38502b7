/** Explanations under the pointer; the UI thread never waits for them. */
package io.torgo.maml.ui.internal.hover;
