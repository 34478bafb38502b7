/** Help with typing: lists, fences, indentation, brackets, selecting words. */
package io.torgo.maml.ui.internal.edit;
