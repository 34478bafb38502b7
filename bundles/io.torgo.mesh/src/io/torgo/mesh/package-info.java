/**
 * A simulated Bluetooth mesh: managed flooding over the advertising bearer, repeatable from a seed.
 *
 * <p>Nothing in this package touches a radio, and every report it gives says {@code simulated}. The same request,
 * settings and seed give the same report on every machine.
 */
package io.torgo.mesh;
