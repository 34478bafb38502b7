/** Routes, guards and limits of the HTTP face. Promises nothing. */
package io.torgo.gateway.internal;
