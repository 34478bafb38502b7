/** The documents of a workspace: index, navigation, renames, and findings that concern several documents. */
package io.torgo.maml.ide.workspace;
