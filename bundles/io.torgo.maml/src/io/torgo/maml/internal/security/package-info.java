/** What a careful reader would ask about before running a document: advice only, never an error. */
package io.torgo.maml.internal.security;
