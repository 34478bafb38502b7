/**
 * Known quantum algorithms on the simulator, each beside what a classical computer does about the same problem. For
 * teaching and for measuring: a simulation has no quantum advantage, and nothing here is a source of keys.
 */
package io.torgo.quantum.algorithm;
