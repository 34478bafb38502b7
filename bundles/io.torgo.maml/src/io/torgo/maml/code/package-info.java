/** Code inside documents: regions with positions mapped both ways, and the seam for parsers of other languages. */
package io.torgo.maml.code;
