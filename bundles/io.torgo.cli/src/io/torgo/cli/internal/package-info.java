/** Commands, their output and the way to the gateway. Promises nothing. */
package io.torgo.cli.internal;
