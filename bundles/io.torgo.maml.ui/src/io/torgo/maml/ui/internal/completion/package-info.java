/** Content assist: proposals computed on worker threads, snippets with linked tab stops. */
package io.torgo.maml.ui.internal.completion;
