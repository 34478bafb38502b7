/** Settings of a project: the file {@code maml.yaml} at its root. */
package io.torgo.maml.project;
