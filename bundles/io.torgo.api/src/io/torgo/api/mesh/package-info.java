/** Relaying readings over a mesh of nodes, real or simulated. A simulated result always says so. */
package io.torgo.api.mesh;
