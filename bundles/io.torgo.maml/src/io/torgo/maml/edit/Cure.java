package io.torgo.maml.edit;

import java.util.List;

/** Knows how to cure the findings of one code. */
@FunctionalInterface
interface Cure {

    /** The fixes of one finding, the obvious one first; empty where there is none. */
    List<Fix> of(Case one);
}
