/** What agents offer. Agents are plugins: they come, go and are replaced while the gateway runs. */
package io.torgo.api.agent;
