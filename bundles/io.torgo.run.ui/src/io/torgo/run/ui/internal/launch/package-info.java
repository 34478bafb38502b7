/** Launch configurations of the type «MAML document». */
package io.torgo.run.ui.internal.launch;
