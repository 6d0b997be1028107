package org.mubiao.reviews;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mubiao.shared.Message;
import org.mubiao.tenancy.AccountId;
import org.mubiao.tenancy.ActingScope;
import org.springframework.stereotype.Component;

/** Whether the acting person may remark and decide on a submission: the rules, in the order in which they are told. */
@Component
class Deciding {

    private final Duties duties;
    private final Rounds rounds;

    Deciding(Duties duties, Rounds rounds) {
        this.duties = duties;
        this.rounds = rounds;
    }

    /** A reason why not; a rule is silent where it holds. */
    @FunctionalInterface
    private interface Rule {
        Optional<Message> against(Submission submission);
    }

    private List<Rule> rules() {
        return List.of(this::isInReview, this::servesTheStage, this::hasNotDrafted);
    }

    /** Why not; empty when he may. */
    Optional<Message> refusal(Submission submission) {
        return rules().stream()
                .flatMap(rule -> rule.against(submission).stream())
                .findFirst();
    }

    private Optional<Message> isInReview(Submission submission) {
        return unless(submission.isInReview(), "reviews.refused.decided");
    }

    private Optional<Message> servesTheStage(Submission submission) {
        boolean serves = duties.mine().stream().anyMatch(duty -> duty.covers(submission.stage(), submission.unit()));
        return unless(serves, "reviews.refused.other-stage");
    }

    /** Nobody decides on what he drafted, nor has it decided by a deputy, nor decides as the deputy of one who drafted it. */
    private Optional<Message> hasNotDrafted(Submission submission) {
        Set<AccountId> answerable = ActingScope.require().actor().answerable();
        boolean drafted = answerable.isEmpty()
                || !Collections.disjoint(rounds.table(submission.id()).authors(), answerable);
        return unless(!drafted, "reviews.refused.drafted");
    }

    private static Optional<Message> unless(boolean holds, String key) {
        return holds ? Optional.empty() : Optional.of(new Message(key, List.of()));
    }
}
