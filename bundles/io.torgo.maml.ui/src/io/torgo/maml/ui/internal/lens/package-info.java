/** Commands above blocks and remarks inside lines, as code minings. */
package io.torgo.maml.ui.internal.lens;
