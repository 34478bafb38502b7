/** The workflow graph without a screen: what it shows, where everything stands, and its form as SVG. */
package io.torgo.run.ui.internal.graph;
