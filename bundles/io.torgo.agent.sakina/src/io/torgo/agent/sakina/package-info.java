/** SAKINA: who needs help first, by NEWS2 with the reason for every point. Decision support, not a medical device. */
package io.torgo.agent.sakina;
