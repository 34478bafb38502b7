/** The TORGO IDE as a product: its perspective and what it does when it starts. */
package io.torgo.ide.internal;
