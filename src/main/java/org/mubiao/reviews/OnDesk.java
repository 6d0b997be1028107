package org.mubiao.reviews;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.mubiao.table.Texts;
import org.springframework.data.jpa.domain.Specification;

/** What waits for somebody with these duties, as a condition on submissions. */
record OnDesk(List<Duty> duties, DeskSearch search) implements Specification<Submission> {

    private static final long serialVersionUID = 1L;
    private static final char ESCAPE = '!';

    @Override
    public Predicate toPredicate(Root<Submission> submission, CriteriaQuery<?> query, CriteriaBuilder conditions) {
        List<Predicate> all = new ArrayList<>();
        all.add(conditions.equal(submission.get("state"), SubmissionState.IN_REVIEW));
        all.add(conditions.or(duties.stream()
                .map(duty -> served(duty, submission, conditions))
                .toList()));
        if (!search.name().isBlank()) {
            String pattern = "%" + escaped(Texts.normal(search.name())) + "%";
            all.add(conditions.or(
                    conditions.like(submission.get("projectName"), pattern, ESCAPE),
                    conditions.like(submission.get("unitName"), pattern, ESCAPE)));
        }
        DeskSearch.After after = search.after();
        if (after != null) {
            all.add(conditions.or(
                    conditions.greaterThan(submission.get("arrivedAt"), after.arrivedAt()),
                    conditions.and(
                            conditions.equal(submission.get("arrivedAt"), after.arrivedAt()),
                            conditions.greaterThan(
                                    submission.get("id"), after.id().value()))));
        }
        return conditions.and(all);
    }

    private static Predicate served(Duty duty, Root<Submission> submission, CriteriaBuilder conditions) {
        Predicate stage = conditions.equal(submission.get("stageKey"), duty.stage());
        return duty.units() == null
                ? stage
                : conditions.and(stage, submission.get("unitId").in(duty.units()));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
