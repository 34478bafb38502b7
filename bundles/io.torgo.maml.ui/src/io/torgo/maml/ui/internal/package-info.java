/** The MAML editor: what it adds to Eclipse's generic editor. Nothing here waits on the UI thread. */
package io.torgo.maml.ui.internal;
