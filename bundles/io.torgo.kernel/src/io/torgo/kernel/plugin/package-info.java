/**
 * Installing, replacing and removing signed plugins while the gateway runs. Promises: nothing that a pinned key did not
 * sign is installed, what is installed are exactly the verified bytes, a replacement loses no call, and where it fails
 * the old plugin serves on.
 */
package io.torgo.kernel.plugin;
