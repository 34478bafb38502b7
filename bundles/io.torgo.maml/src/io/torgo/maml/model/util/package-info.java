/** Generated switch and adapter factory of the model. */
package io.torgo.maml.model.util;
