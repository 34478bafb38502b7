/** Generated implementation of the model; use the interfaces and the factory of {@code io.torgo.maml.model}. */
package io.torgo.maml.model.impl;
