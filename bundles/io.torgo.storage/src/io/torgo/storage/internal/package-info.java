/** Parts of the store; no promise to anyone but this bundle's own tests. */
package io.torgo.storage.internal;
