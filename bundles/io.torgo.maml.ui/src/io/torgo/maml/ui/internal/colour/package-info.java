/** Colours of the text, from the theme: at once where the user looks, bit by bit elsewhere. */
package io.torgo.maml.ui.internal.colour;
