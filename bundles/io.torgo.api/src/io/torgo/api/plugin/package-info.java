/** Installing, replacing and removing signed plugins while the gateway runs. */
package io.torgo.api.plugin;
