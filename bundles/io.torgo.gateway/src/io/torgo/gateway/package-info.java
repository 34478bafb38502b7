/**
 * The gateway's HTTP face: one server on the loopback interface, guarded by a bearer token, that puts the platform's
 * services behind JSON. Plain Java over the JDK's own HTTP server; what it serves is given to it.
 */
package io.torgo.gateway;
