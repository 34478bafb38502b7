/** Parts of the sandbox; promises nothing to other bundles. */
package io.torgo.exec.internal;
