/** What runs inside the process of a head. Plain Java: the process has no framework. */
package io.torgo.agent.chimera.head;
