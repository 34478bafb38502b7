/** The cheat sheet «First signed workflow». */
package io.torgo.ide.internal.tour;
