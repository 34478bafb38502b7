/** Running code blocks behind an operating-system boundary. */
package io.torgo.api.exec;
