/** The one service behind the command line, HTTP, MCP and the IDE: plan a document, run it, look at runs. */
package io.torgo.api.run;
