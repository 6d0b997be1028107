package org.mubiao.reviews;

import java.util.List;
import org.mubiao.identity.KnownStages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stages that an administrator can assign reviewers to: the bureau's. At the others units and departments decide
 * themselves.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
class AssignableStages implements KnownStages {

    private final StageRows stages;

    AssignableStages(StageRows stages) {
        this.stages = stages;
    }

    @Override
    @PreAuthorize("hasAuthority('ADMINISTER')")
    public List<KnownStage> stages() {
        return stages.findAllByOrderByPlaceNumber().stream()
                .map(Stage::profile)
                .filter(stage -> stage.kind() == StageKind.BUREAU)
                .map(stage -> new KnownStage(stage.key(), stage.nameZh(), stage.nameEn()))
                .toList();
    }
}
