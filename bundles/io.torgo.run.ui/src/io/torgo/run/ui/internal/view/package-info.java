/** The views: run, receipt, graph and preview. */
package io.torgo.run.ui.internal.view;
