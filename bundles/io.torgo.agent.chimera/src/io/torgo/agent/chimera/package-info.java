/**
 * CHIMERA: four heads, each a process of its own with a role, supervised. What they accept is erasure-coded over all
 * four, so that any one can be killed, or thrown away and re-keyed, and is rebuilt from the other three.
 */
package io.torgo.agent.chimera;
