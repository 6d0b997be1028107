package org.mubiao.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources of money of a form (资金来源), as a tree: the total is the sum of the roots, and every source with parts is
 * their sum. Shipped as {@code funds/*.yaml}.
 */
public record FundTree(String id, List<Source> roots) {

    public FundTree {
        roots = List.copyOf(roots);
    }

    /** @param code its number, unique in the tree */
    public record Source(String code, String label, List<Source> parts) {
        public Source {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /** All sources in the order of the paper, parents before their parts. */
    public List<Source> sources() {
        return roots.stream().flatMap(FundTree::withParts).toList();
    }

    public Optional<Source> source(String code) {
        return sources().stream().filter(source -> source.code().equals(code)).findFirst();
    }

    private static Stream<Source> withParts(Source source) {
        return Stream.concat(Stream.of(source), source.parts().stream().flatMap(FundTree::withParts));
    }
}
