/** What was asked of the command line and how it goes, without a screen. */
package io.torgo.run.ui.internal.model;
