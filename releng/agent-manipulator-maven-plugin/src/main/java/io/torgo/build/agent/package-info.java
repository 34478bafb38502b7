/** Build steps for agents: iPOJO manipulation that is safe for inner classes, and detached ML-DSA signatures. */
package io.torgo.build.agent;
