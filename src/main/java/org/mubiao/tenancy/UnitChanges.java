package org.mubiao.tenancy;

import java.util.List;
import org.springframework.data.repository.Repository;

interface UnitChanges extends Repository<UnitChange, Long> {

    UnitChange save(UnitChange change);

    List<UnitChange> findByUnitIdOrderByIdDesc(long unitId);

    boolean existsByUnitIdAndChangeKindAndOtherUnitId(long unitId, UnitChangeKind kind, long otherUnitId);
}
