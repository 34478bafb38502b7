/** The command line as a process of its own: nothing of a document ever runs inside the workbench. */
package io.torgo.run.ui.internal.command;
