package org.mubiao.catalog;

import java.util.List;

/**
 * What a change of a pack touches. Projects that took it are not among that: they keep what they took.
 *
 * @param frameworks the names of those that offer it, its own and others that were made from it
 * @param alone the names of its standards that no other pack offers
 */
public record PackReach(List<String> frameworks, List<String> alone) {

    public PackReach {
        frameworks = List.copyOf(frameworks);
        alone = List.copyOf(alone);
    }
}
