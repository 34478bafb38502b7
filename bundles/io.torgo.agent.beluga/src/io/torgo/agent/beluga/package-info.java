/** BELUGA: readings that do not fit their subject's own past, by a streaming robust score with a stated threshold. */
package io.torgo.agent.beluga;
