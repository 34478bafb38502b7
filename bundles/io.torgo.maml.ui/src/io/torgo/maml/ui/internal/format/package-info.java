/** Formatting by command and before saving. */
package io.torgo.maml.ui.internal.format;
