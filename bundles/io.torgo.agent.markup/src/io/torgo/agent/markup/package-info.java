/** MARKUP: receipts that a person can read backwards and a program can check; the mirror itself proves nothing. */
package io.torgo.agent.markup;
