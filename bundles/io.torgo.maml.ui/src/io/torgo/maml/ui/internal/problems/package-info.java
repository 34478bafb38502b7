/** Findings as markers: of open documents as they are typed, of all others as their files change. */
package io.torgo.maml.ui.internal.problems;
