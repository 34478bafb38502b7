/** Runs documents from the workbench by the command line and shows what came of it. */
package io.torgo.run.ui.internal;
