package org.mubiao.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mubiao.shared.Message;
import org.mubiao.table.Framework;
import org.mubiao.table.FrameworkSet;

/**
 * Which standard may stand for which: one that has a place in every framework in which the other has one. So an own standard goes
 * into an inherited one, and never the other way: the ancestor, whose tables still use it, would have lost it.
 */
final class MergePolicy {

    private final FrameworkSet set;
    private final StandardPlaces places;

    MergePolicy(FrameworkSet set) {
        this.set = set;
        this.places = new StandardPlaces(set);
    }

    /** What is left of both when the one is merged into the other. */
    MergeCandidate candidate(StandardProfile goes, StandardProfile stays) {
        return new MergeCandidate(
                places.in(goes.content().frameworkId(), stays),
                stays.content().frameworkId(),
                refusal(goes.content(), stays.content()).orElse(null));
    }

    /** Why the one cannot be merged into the other, and what can be done instead; empty when it can. */
    Optional<Message> refusal(StandardContent goes, StandardContent stays) {
        List<Framework> losing = losing(goes, stays);
        if (losing.isEmpty()) {
            return Optional.empty();
        }
        List<Framework> otherWay = losing(stays, goes);
        if (otherWay.isEmpty()) {
            return Optional.of(Message.of(
                    "catalog.refused.merge-other-way",
                    goes.name(),
                    stays.name(),
                    losing.stream().map(Framework::name).collect(Collectors.joining("、"))));
        }
        if (line(goes).contains(stays.frameworkId())) {
            return Optional.of(needsPlace(stays, losing.getFirst(), goes));
        }
        if (line(stays).contains(goes.frameworkId())) {
            return Optional.of(needsPlace(goes, otherWay.getFirst(), stays));
        }
        return Optional.of(line(goes).stream()
                .filter(line(stays)::contains)
                .findFirst()
                .map(common ->
                        Message.of("catalog.refused.merge-common", goes.name(), stays.name(), set.nameOf(common)))
                .orElseGet(() -> Message.of(
                        "catalog.refused.merge-framework",
                        set.nameOf(goes.frameworkId()),
                        set.nameOf(stays.frameworkId()))));
    }

    /** The frameworks in which the one has a place and the other has none. */
    private List<Framework> losing(StandardContent goes, StandardContent stays) {
        return set.all().stream()
                .filter(framework -> places.of(goes, framework).isPresent()
                        && places.of(stays, framework).isEmpty())
                .toList();
    }

    private static Message needsPlace(StandardContent survivor, Framework where, StandardContent merged) {
        return Message.of(
                "catalog.refused.merge-place",
                survivor.name(),
                where.name(),
                new Framework.Pair(survivor.level1(), survivor.level2()).toString(),
                merged.name());
    }

    /** The framework of a standard and what that was made from. */
    private List<String> line(StandardContent content) {
        List<String> line = new ArrayList<>(List.of(content.frameworkId()));
        @Nullable Framework own = set.named(content.frameworkId()).orElse(null);
        if (own != null) {
            set.ancestorsOf(own).forEach(ancestor -> line.add(ancestor.id()));
        }
        return line;
    }
}
