/** Wizards that make documents and projects, or bring them in. */
package io.torgo.ide.internal.wizard;
