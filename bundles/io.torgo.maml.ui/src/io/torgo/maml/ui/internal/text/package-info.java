/** Formatted text in information controls: drawn by a text widget, in the theme's colours, without a browser. */
package io.torgo.maml.ui.internal.text;
